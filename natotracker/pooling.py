"""Connections to the database that a process keeps."""

from select import POLLIN, poll

from psycopg import Connection


def listen(connection: Connection) -> None:
    """Raises OperationalError where the server has hung up while the connection was kept.

    The socket tells, for whoever hangs up says so. The pool's own check asks the server something
    instead, which costs each visitor a round trip, and learns no more.
    """
    socket = poll()
    socket.register(connection.fileno(), POLLIN)
    while socket.poll(0):
        connection.pgconn.consume_input()
