"""Who said what at or around which NATO meeting, and where is the proof."""
