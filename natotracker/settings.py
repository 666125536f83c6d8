"""The settings. Every value comes from the environment and is safe when nothing is set.

``NATOTRACKER_MODE`` says what the process is for: ``production`` (the default: HTTPS only),
``development`` (debug pages, plain HTTP) or ``demo`` (the product as visitors see it, plain HTTP
on this machine; also for tests).
"""

from pathlib import Path

from django.utils.csp import CSP
from procrastinate.app import WorkerOptions

from natotracker import environment
from natotracker.pooling import listen

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

MODE = environment.choice(
    "NATOTRACKER_MODE", ("production", "development", "demo"), default="production"
)
IS_PRODUCTION = MODE == "production"
DEBUG = environment.flag("DEBUG", default=MODE == "development")
SECRET_KEY = environment.secret_key("SECRET_KEY", keep_in=VAR_DIR / "secret-key")
SECRET_KEY_FALLBACKS = environment.words("SECRET_KEY_FALLBACKS")  # keys until now, after a change
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *environment.words("ALLOWED_HOSTS")]
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    # Without its own site and discovery: ``statements.admin`` says what is there.
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "statements",
]

MIDDLEWARE = [
    "natotracker.database_away.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "natotracker.database_away.DatabaseAwayMiddleware",
    "natotracker.replica.ReplicaMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "natotracker.path_language.PathLanguageMiddleware",
    "statements.views.freshness.FreshnessMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]
# Reading pages must not vary by cookie; only writes need to know who asks.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")
# A published row's past is as fixed as a snapshot: the database refuses to change it.
PGHISTORY_APPEND_ONLY = True

ROOT_URLCONF = "natotracker.urls"
WSGI_APPLICATION = "natotracker.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "statements.templatetags.public_pages.PublicTemplates",
        "NAME": "public",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {"environment": "statements.templatetags.public_pages.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# One slow statement must not hold a worker, nor one lock the whole desk. Long migrations run
# with STATEMENT_TIMEOUT=0. Through pgbouncer no such setting passes: there the role has them.
BEHIND_PGBOUNCER = environment.flag("BEHIND_PGBOUNCER", default=False)
TIMEOUTS = {
    "statement_timeout": environment.number("STATEMENT_TIMEOUT", 5_000),
    "lock_timeout": environment.number("LOCK_TIMEOUT", 2_000),
}
DATABASES = {
    "default": environment.database(
        "DATABASE_URL",
        default="postgresql:///natotracker",
        session={} if BEHIND_PGBOUNCER else TIMEOUTS,
    )
}
# Visitors' pages may be read from a standby, by a session that cannot write.
if environment.text("REPLICA_URL"):
    DATABASES["replica"] = environment.database(
        "REPLICA_URL",
        default="",
        session={} if BEHIND_PGBOUNCER else TIMEOUTS | {"default_transaction_read_only": 1},
    )
    DATABASE_ROUTERS = ["natotracker.replica.ReplicaRouter"]
POOL = {
    "min_size": 1,
    "max_size": environment.number("DATABASE_POOL_SIZE", 8, least=1),
    "timeout": 2,
    # Else the pool waits longer and longer between its attempts, and visitors after an outage too.
    "reconnect_timeout": 0.5,
    "check": listen,
}
for database in DATABASES.values():
    if BEHIND_PGBOUNCER:  # in transaction mode nothing of a session outlives a transaction
        database["DISABLE_SERVER_SIDE_CURSORS"] = True
        database["OPTIONS"]["prepare_threshold"] = None
    else:
        database["OPTIONS"]["pool"] = dict(POOL)
        # The server keeps the plan of a query that asks for it, and of no other.
        database["OPTIONS"]["prepare_threshold"] = 2**31
# What a statement of a visitor's page may take: milliseconds.
VISITOR_STATEMENT_TIMEOUT = environment.number("VISITOR_STATEMENT_TIMEOUT", 1_000)
if BEHIND_PGBOUNCER:
    VISITOR_STATEMENT_TIMEOUT = 0
# Visitors who come within so many milliseconds share one look at the site's version.
VERSION_SEEN_WITHIN = environment.number("VERSION_SEEN_WITHIN", 100)
DATABASES["default"]["TEST"] = {"NAME": environment.text("TEST_DATABASE_NAME") or None}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# A queue in the database with a worker beside the web, or at once in the process that asks.
TASKS_RUN = environment.choice(
    "TASKS_RUN", ("queue", "at-once"), default="queue" if IS_PRODUCTION else "at-once"
)
TASKS = {
    "default": {
        "BACKEND": "natotracker.queue.QueueBackend"
        if TASKS_RUN == "queue"
        else "natotracker.immediate_tasks.AfterCommitBackend"
    }
}
PROCRASTINATE_IMPORT_PATHS = ["natotracker.queue"]
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""  # tasks are found by their path
PROCRASTINATE_WORKER_DEFAULTS: WorkerOptions = {
    "concurrency": 3,  # as many as the fetcher does at once
    "delete_jobs": "successful",
    "shutdown_graceful_timeout": 25,
    # Seconds: a worker without a heartbeat for so long is dead, and its jobs go to others.
    "update_heartbeat_interval": 5,
    "stalled_worker_timeout": 20,
}

# Who fetches articles, as the sites that are asked read it.
SITE_ADDRESS = environment.text(
    "SITE_ADDRESS", f"https://{next(iter(environment.words('ALLOWED_HOSTS')), 'localhost')}/"
)
FETCHER_USER_AGENT = f"NATOtracker/1.0 (+{SITE_ADDRESS})"

# Who answers for the site, as its page "About" says; where nothing is set it says so.
PUBLISHER = environment.text("PUBLISHER")
PUBLISHER_ADDRESS = environment.text("PUBLISHER_ADDRESS")
CONTACT_EMAIL = environment.email_address("CONTACT_EMAIL")
TAKEDOWN_EMAIL = environment.email_address("TAKEDOWN_EMAIL", CONTACT_EMAIL)

# One for all processes: what a second factor's code was used for must be known to each of them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
    # Pictures for sharing, 30 kB each, by what they show. In each process: in the shared cache
    # they would crowd out what signing in must remember.
    "cards": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "cards",
        "TIMEOUT": 24 * 60 * 60,
        "OPTIONS": {"MAX_ENTRIES": 200},
    },
}

AUTH_USER_MODEL = "statements.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk:overview-detail"
LOGOUT_REDIRECT_URL = "home"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]

# Whether those who work at the desk need a second factor.
MFA_REQUIRED = environment.flag("MFA_REQUIRED", default=IS_PRODUCTION)
MFA_ADAPTER = "natotracker.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "NATO tracker"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody signs up: an administrator vouches for the address
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_PRODUCTION
MFA_FORMS = {
    "authenticate": "natotracker.accounts.forms.CodeForm",
    "reauthenticate": "natotracker.accounts.forms.CodeAgainForm",
}
ACCOUNT_ADAPTER = "natotracker.accounts.adapters.AccountAdapter"
ACCOUNT_FORMS = {"login": "natotracker.accounts.forms.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email", "username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True  # as long as SESSION_COOKIE_AGE
# Passwords and codes are counted by ``natotracker.accounts.limits``, which is exact.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": None,
    "reset_password": "20/h/ip,5/h/key",
    "manage_email": "5/h/user",
}

# Eight hours without a request, seven days in all.
SESSION_ENGINE = "natotracker.accounts.sessions"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_LONGEST_AGE = 7 * 24 * 60 * 60
SESSION_COOKIE_NAME = "__Host-session" if IS_PRODUCTION else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if IS_PRODUCTION else "csrf"
CSRF_COOKIE_HTTPONLY = True
DEVICE_COOKIE_NAME = "__Host-device" if IS_PRODUCTION else "device"

# Without a mail server links are handed over by people, and nobody resets her password alone.
MAILERS = environment.mailers("EMAIL_URL")
SENDS_MAIL = bool(environment.text("EMAIL_URL"))
DEFAULT_FROM_EMAIL = environment.text("EMAIL_FROM", "NATO tracker <webmaster@localhost>")
ACCOUNT_EMAIL_NOTIFICATIONS = SENDS_MAIL

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
FORMAT_MODULE_PATH = "natotracker.formats"
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Brussels"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles" if IS_PRODUCTION else None  # else the finders serve
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = not IS_PRODUCTION
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "natotracker.static_files.BundlingStorage"
        if IS_PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
# An article of one megabyte, pasted, with room for its encoding in a form.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_SSL_REDIRECT = IS_PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if IS_PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_PRODUCTION
SECURE_HSTS_PRELOAD = IS_PRODUCTION
SESSION_COOKIE_SECURE = IS_PRODUCTION
CSRF_COOKIE_SECURE = IS_PRODUCTION
X_FRAME_OPTIONS = "DENY"
# Whose X-Forwarded-For is believed: networks by commas. A proxy in front comes from a private one.
PRIVATE = "127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7"
BEHIND_TLS_PROXY = environment.flag("BEHIND_TLS_PROXY", default=False)
if BEHIND_TLS_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
TRUSTED_PROXIES = environment.networks("TRUSTED_PROXIES", PRIVATE if BEHIND_TLS_PROXY else "")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
