# Zvonok in a container: `docker build -t zvonok .`, then compose.yaml, or docs/install.md.
# Trixie, because its pg_dump (17) can back up every PostgreSQL from 15 to 17.
FROM python:3.12-slim-trixie AS build
WORKDIR /src
RUN python -m venv /opt/zvonok
COPY requirements/run.txt requirements/build.txt requirements/
RUN /opt/zvonok/bin/python -m pip install --no-cache-dir --require-hashes -r requirements/run.txt \
    && python -m pip install --no-cache-dir --require-hashes -r requirements/build.txt
COPY . .
RUN python -m pip wheel --no-deps --no-build-isolation --no-index --wheel-dir /wheel . \
    && /opt/zvonok/bin/python -m pip install --no-cache-dir --no-deps --no-index /wheel/*.whl

FROM python:3.12-slim-trixie
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 zvonok \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin zvonok \
    && install --directory --owner=10001 --group=10001 --mode=0700 /data
COPY --from=build /opt/zvonok /opt/zvonok
# Everything that has to outlive the container is in /data; nothing outside can reach a container's 127.0.0.1.
ENV PATH=/opt/zvonok/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MPLCONFIGDIR=/tmp/matplotlib \
    DATABASE_URL=sqlite+aiosqlite:////data/zvonok.db \
    SECRETS_DIR=/data/secrets \
    FILES_DIR=/data/files \
    BACKUPS_DIR=/data/backups \
    HTTP_PORT=8081 \
    HTTP_HOST=0.0.0.0 \
    LOG_FORMAT=json
USER 10001:10001
WORKDIR /data
VOLUME ["/data"]
EXPOSE 8081
STOPSIGNAL SIGTERM
# Alive, not ready: a container made anew does not mend a database or a network that is away.
# http.client and not urllib: the latter would ask a proxy of the environment.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import http.client, os, sys; asked = http.client.HTTPConnection('127.0.0.1', int(os.environ['HTTP_PORT']), timeout=8); asked.request('GET', '/healthz'); sys.exit(asked.getresponse().status != 200)"]
ENTRYPOINT ["zvonok"]
CMD ["run"]
