"""No connection leads to a machine nearby, whatever names, redirects and resolvers say."""

import socket
import ssl
from ipaddress import ip_address

import pytest

from statements.fetching import Fetcher, FetchProblem, Policy, Problem
from statements.fetching.turns import Turns
from tests.fetching.servers import (
    AGENT,
    CERTIFICATE,
    HERE,
    PAGE,
    always,
    fetcher_of,
    policy_of,
    response,
    serving,
    tls_of_the_gazette,
)

# Ways to write this machine, and what lies around it; {port} is that of a listener on loopback.
FORBIDDEN = """
http://127.0.0.1:{port}/ http://127.0.0.1/ http://127.1:{port}/ http://127.255.255.254:{port}/
http://2130706433:{port}/ http://0x7f000001:{port}/ http://0x7f.0.0.1:{port}/
http://0177.0.0.1:{port}/ http://017700000001:{port}/ http://127.0.0.1.:{port}/
http://0.0.0.0:{port}/ http://0:{port}/ http://00000:{port}/
http://localhost:{port}/ http://LOCALHOST.:{port}/ http://loopback.example:{port}/
http://[::1]:{port}/ http://[::]:{port}/ http://[0:0:0:0:0:0:0:1]:{port}/
http://[::127.0.0.1]:{port}/ http://[::ffff:127.0.0.1]:{port}/ http://[::ffff:7f00:1]:{port}/
http://[::ffff:0:127.0.0.1]:{port}/ http://[64:ff9b::7f00:1]:{port}/
http://[64:ff9b:1::7f00:1]:{port}/ http://[2002:7f00:1::]:{port}/
http://[2001:0:53aa:64c:0:fbff:80ff:fffe]:{port}/ http://[fec0::1]:{port}/
http://[fe80::1]:{port}/ http://[fe80::1%25lo]:{port}/ http://[fc00::1]:{port}/
http://[ff02::1]:{port}/ http://[2001:db8::1]:{port}/
http://10.0.0.1/ http://172.16.0.1/ http://192.168.1.1/ http://100.64.0.1/ http://169.254.169.254/
http://169.254.169.254/latest/meta-data/ http://[fd00:ec2::254]/ http://metadata.example/
http://192.0.0.1/ http://192.0.2.1/ http://198.18.0.1/ http://198.51.100.1/ http://203.0.113.1/
http://224.0.0.1/ http://239.1.2.3/ http://240.0.0.1/ http://255.255.255.255/
http://carrier.example/ http://mixed.example/ http://mapped.example/ http://nat64.example/
http://user:word@127.0.0.1:{port}/ http://gazette.example@127.0.0.1:{port}/
http://gazette.example:22/ http://gazette.example:5432/ http://gazette.example:6379/
http://gazette.example:8000/ https://gazette.example:11211/ http://gazette.example:0/
http://１２７.0.0.1:{port}/ http://127。0。0。1:{port}/ http://①②⑦.0.0.1:{port}/
http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:{port}/
file:///etc/passwd gopher://127.0.0.1:{port}/_x ftp://127.0.0.1:{port}/ dict://127.0.0.1:{port}/
ldap://127.0.0.1:{port}/ jar:http://127.0.0.1:{port}/!/ data:text/html,x //127.0.0.1:{port}/
""".split()
NAMES = {
    "loopback.example": ["127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "carrier.example": ["100.64.7.7"],
    "mixed.example": ["93.184.215.14", "127.0.0.1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "nat64.example": ["64:ff9b::7f00:1"],
    "localhost": ["127.0.0.1"],
    "127.0.0.1.": ["127.0.0.1"],
}
REFUSALS = (Problem.NOT_PUBLIC, Problem.NO_WEB_ADDRESS)


def names_or_here(host):
    return [ip_address(address) for address in NAMES.get(host, ["127.0.0.1"])]


def problem_of(fetcher, url):
    with pytest.raises(FetchProblem) as caught:
        fetcher.fetch(url)
    return caught.value


@pytest.fixture
def listener():
    """A service that nobody outside may reach."""
    with serving(always(PAGE)) as server:
        yield server


def test_there_are_60_forbidden_addresses():
    assert len(set(FORBIDDEN)) >= 60


@pytest.mark.parametrize("url", FORBIDDEN)
def test_a_forbidden_address_is_never_connected_to(url, listener):
    fetcher = fetcher_of(ports=(listener.port,), resolve=names_or_here)
    problem = problem_of(fetcher, url.format(port=listener.port))
    assert problem.problem in REFUSALS
    assert not problem.is_passing
    assert listener.connects == 0


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 T", "308 P"])
def test_no_redirect_leads_to_a_forbidden_address(status, listener):
    target = f"http://127.0.0.1:{listener.port}/"
    with serving(always(b"", status, Location=target)) as server:
        fetcher = fetcher_of(server, ports=(listener.port,), resolve=names_or_here)
        assert problem_of(fetcher, server.url()).problem == Problem.NOT_PUBLIC
    assert listener.connects == 0


def test_no_redirect_leads_to_any_of_the_forbidden_addresses(listener):
    targets = [url.format(port=listener.port) for url in FORBIDDEN]
    # "//127.0.0.1/" is a whole address to a redirect, and forbidden too
    with serving(
        lambda peer, path: peer.sendall(response(b"", "302 Found", Location=at(targets, path)))
    ) as server:
        fetcher = fetcher_of(server, ports=(listener.port,), resolve=names_or_here)
        for number, target in enumerate(targets):
            problem = problem_of(fetcher, server.url(f"/{number}"))
            assert problem.problem in (*REFUSALS, Problem.BROKEN_ANSWER), target
    assert listener.connects == 0


def at(targets, path):
    return targets[int(path[1:])].encode().decode("latin-1")


def test_the_second_and_third_redirect_are_checked_too(listener):
    forbidden = f"http://[::ffff:127.0.0.1]:{listener.port}/"

    def hop(peer, path):
        location = {"/1": "/2", "/2": "/3", "/3": forbidden}[path]
        peer.sendall(response(b"", "302 Found", Location=location))

    with serving(hop) as server:
        fetcher = fetcher_of(server, ports=(listener.port,), resolve=names_or_here)
        assert problem_of(fetcher, server.url("/1")).problem == Problem.NOT_PUBLIC
        assert [path for path in server.asked if path != "/robots.txt"] == ["/1", "/2", "/3"]
    assert listener.connects == 0


def test_a_robots_file_leads_nowhere_forbidden_either(listener):
    def answer(peer, path):
        target = f"http://127.0.0.1:{listener.port}/robots.txt"
        peer.sendall(response(b"", "302 Found", Location=target))

    answer.has_robots = True
    with serving(answer) as server:
        fetcher = fetcher_of(server, ports=(listener.port,), resolve=names_or_here)
        assert problem_of(fetcher, server.url()).problem == Problem.NOT_PUBLIC
    assert listener.connects == 0


def test_each_connection_leads_to_the_one_address_that_was_looked_up_and_checked():
    looked_up = []

    def resolve(host):
        looked_up.append(host)
        return [HERE]

    with serving(always(PAGE)) as server:
        assert fetcher_of(server, resolve=resolve).fetch(server.url()).data == PAGE
        assert looked_up == ["gazette.example"] * server.connects


@pytest.mark.parametrize("second", ["127.0.0.1", "169.254.169.254", "::ffff:127.0.0.1"])
def test_a_name_that_leads_elsewhere_the_second_time_is_refused(second):
    """The first answer is for robots.txt, whose connection the server closes."""
    answers = iter([HERE, ip_address(second)])

    def answer(peer, path):
        peer.sendall(response(b"", Connection="close"))

    answer.has_robots = True
    with serving(answer) as server:
        own = policy_of(server)
        policy = Policy(lambda *to: own.is_allowed(*to) and server.connects == 0, own.ports)
        fetcher = fetcher_of(server, policy=policy, resolve=lambda host: [next(answers)])
        assert problem_of(fetcher, server.url()).problem == Problem.NOT_PUBLIC
        assert (server.connects, server.asked) == (1, ["/robots.txt"])


def test_the_host_and_the_name_for_tls_stay_the_sites_own():
    names = []
    tls = tls_of_the_gazette()
    tls.sni_callback = lambda connection, name, context: names.append(name)
    with serving(always(PAGE), tls) as server:
        trusted = ssl.create_default_context(cafile=CERTIFICATE)
        assert fetcher_of(server, tls=trusted).fetch(server.url()).data == PAGE
        assert f"Host: gazette.example:{server.port}\r\n" in server.requests[-1]
    assert set(names) == {"gazette.example"}


def test_a_certificate_of_nobody_known_is_not_trusted():
    with serving(always(PAGE), tls_of_the_gazette()) as server:
        assert problem_of(fetcher_of(server), server.url()).problem == Problem.NOT_TRUSTED
        assert server.asked == []


def test_a_certificate_of_another_site_is_not_trusted():
    with serving(always(PAGE), tls_of_the_gazette()) as server:
        trusted = ssl.create_default_context(cafile=CERTIFICATE)
        fetcher = fetcher_of(server, tls=trusted)
        problem = problem_of(fetcher, server.url(host="herald.example"))
        assert problem.problem == Problem.NOT_TRUSTED
        assert server.asked == []


def test_a_server_that_speaks_no_tls_is_not_trusted():
    with serving(always(PAGE)) as server:
        url = f"https://gazette.example:{server.port}/"
        assert problem_of(fetcher_of(server), url).problem in (
            Problem.NOT_TRUSTED,
            Problem.TOO_SLOW,
        )


def test_tls_before_1_2_is_not_spoken():
    assert fetcher_of().tls.minimum_version == ssl.TLSVersion.TLSv1_2
    assert fetcher_of().tls.verify_mode == ssl.CERT_REQUIRED
    assert fetcher_of().tls.check_hostname


def test_an_unknown_host_is_said_to_be_one():
    def resolve(host):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    problem = problem_of(fetcher_of(resolve=resolve), "http://gazette.example/")
    assert (problem.problem, problem.is_passing) == (Problem.UNKNOWN_HOST, False)


def test_a_resolver_in_trouble_is_a_passing_problem():
    def resolve(host):
        raise socket.gaierror(socket.EAI_AGAIN, "later")

    problem = problem_of(fetcher_of(resolve=resolve), "http://gazette.example/")
    assert (problem.problem, problem.is_passing) == (Problem.UNREACHABLE, True)


def test_nobody_listening_is_a_passing_problem():
    with serving(always(PAGE)) as server:
        server.stop()
        problem = problem_of(fetcher_of(server), server.url())
    assert (problem.problem, problem.is_passing) == (Problem.UNREACHABLE, True)


def test_the_second_address_is_tried_where_the_first_does_not_answer():
    nobody = ip_address("::1")
    with serving(always(PAGE)) as server:
        policy = Policy(lambda address, port: address in (nobody, HERE), policy_of(server).ports)
        fetcher = fetcher_of(server, policy=policy, resolve=lambda host: [nobody, HERE])
        assert fetcher.fetch(server.url()).data == PAGE


def test_a_proxy_of_the_environment_is_not_asked(monkeypatch, listener):
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{listener.port}")
    with serving(always(PAGE)) as server:
        assert fetcher_of(server).fetch(server.url()).data == PAGE
    assert listener.connects == 0


def test_without_a_policy_only_what_is_public_is_reached(listener):
    fetcher = Fetcher(AGENT, turns=Turns(pause=0), resolve=lambda host: [HERE])
    assert problem_of(fetcher, "http://gazette.example/").problem == Problem.NOT_PUBLIC
    assert problem_of(fetcher, listener.url()).problem == Problem.NOT_PUBLIC
    assert listener.connects == 0
