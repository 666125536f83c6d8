"""A primary and its standby, both real: what a failover keeps, and what finds the new primary."""

from pathlib import Path

import psycopg

from benchmarks.cluster import cluster
from benchmarks.failover import addresses
from tests.natotracker.processes import is_served


def value(url: str, query: str) -> object:
    with psycopg.connect(url.replace("/natotracker?", "/postgres?"), autocommit=True) as connection:
        return connection.execute(query).fetchone()[0]


def test_the_same_addresses_read_and_write_before_and_after_a_failover():
    with cluster() as servers:
        primary = servers.new_primary()
        primary.do("CREATE TABLE ferry (number int)")
        standby = servers.new_standby(primary)
        writing, reading = addresses(servers).values()

        assert value(writing, "INSERT INTO ferry VALUES (1) RETURNING number") == 1
        assert value(reading, "SELECT pg_is_in_recovery()") is True
        primary.kill()
        assert value(reading, "SELECT count(*) FROM ferry") == 1
        assert standby.ask("SELECT pg_promote()") is True
        assert value(writing, "INSERT INTO ferry VALUES (2) RETURNING number") == 2
        assert value(reading, "SELECT pg_is_in_recovery()") is False
        servers.rejoin(primary, standby)
        assert value(reading, "SELECT pg_is_in_recovery()") is True
        folder: Path = servers.folder
    assert not folder.exists()
    assert not is_served(folder)
