-- Asks for the addresses of a file one after the other, and tells the figures in one line.
-- A line of the file is a path, and after a tab the ETag that a visitor has of it.
local asked, place = {}, 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    local path, etag = line:match("^([^\t]*)\t?(.*)$")
    local headers = { ["X-Forwarded-Proto"] = "https", ["Accept-Encoding"] = "identity" }
    if etag ~= "" then headers["If-None-Match"] = etag end
    asked[#asked + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  place = place % #asked + 1
  return asked[place]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "FIGURES requests=%d microseconds=%d p50=%d p95=%d p99=%d refused=%d broken=%d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95),
    latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
