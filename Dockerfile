FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy PATH="/app/.venv/bin:$PATH"
RUN pip install --no-cache-dir uv && useradd --create-home natotracker
WORKDIR /app
COPY pyproject.toml uv.lock .python-version ./
RUN uv sync --locked --no-default-groups
COPY . .
# Compiled once: what a start compiles leaves holes in the memory that workers share.
RUN python -m compileall -q natotracker statements
# Static files need no database, only settings; the key made here stays in this layer's step.
RUN SECRET_KEY=build python manage.py collectstatic --noinput
USER natotracker
EXPOSE 8000
CMD ["gunicorn", "-c", "python:natotracker.serving", "natotracker.wsgi", "--bind", "0.0.0.0:8000"]
