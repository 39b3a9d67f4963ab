# Greenroom in a container. It listens on every interface inside, so it starts only with a token of your own:
#   GREENROOM_TOKEN=$(openssl rand -hex 24) docker compose up --build
# All it keeps lies in /data. The embedding model is part of the image, so the container needs no network.

FROM python:3.11.14-slim-bookworm AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore
RUN python -m venv /opt/greenroom
ENV PATH=/opt/greenroom/bin:$PATH
WORKDIR /src

# The libraries first, from the pins alone: a change of the code does not install them again.
# With PyTorch's CPU index as TORCH_INDEX the image stays several GB smaller (no CUDA packages).
ARG TORCH_INDEX=
COPY pyproject.toml constraints.txt ./
RUN if [ -n "$TORCH_INDEX" ]; then pip install --no-deps -c constraints.txt --index-url "$TORCH_INDEX" torch; fi
RUN python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\n')" > requirements.txt
RUN pip install -c constraints.txt -r requirements.txt

COPY README.md LICENSE ./
COPY app ./app
COPY ingest ./ingest
COPY prompts ./prompts
COPY data ./data
RUN pip install --no-deps .

# The list of the image's parts (CycloneDX), made by a tool that does not stay in it.
RUN python -m venv /opt/tools && /opt/tools/bin/pip install -c constraints.txt cyclonedx-bom \
    && /opt/tools/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --of JSON -o /opt/greenroom/sbom.cdx.json /opt/greenroom/bin/python

# The embedding model's graph is built here, once, and tried.
ENV GREENROOM_MODEL_CACHE=/opt/greenroom/model
RUN python -c "from app.settings import Settings; from ingest.embed import open_embedder; s = Settings(); print(open_embedder(s.embedding_model, s.graph_folder).embed(['ready']).shape)"

FROM python:3.11.14-slim-bookworm

RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin greenroom \
    && install --directory --owner=greenroom --group=greenroom --mode=0700 /data
COPY --from=build /opt/greenroom /opt/greenroom

ENV PATH=/opt/greenroom/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HF_HUB_OFFLINE=1 \
    GREENROOM_MODEL_CACHE=/opt/greenroom/model \
    GREENROOM_DATA_DIR=/data \
    GREENROOM_HOST=0.0.0.0 \
    GREENROOM_PORT=8000

USER greenroom
WORKDIR /data
VOLUME ["/data"]
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import http.client, os; c = http.client.HTTPConnection('127.0.0.1', int(os.environ['GREENROOM_PORT']), timeout=4); c.request('GET', '/healthz'); raise SystemExit(c.getresponse().status != 200)"]
CMD ["greenroom", "serve"]
