# Steward's server. `docker build -t steward .`; compose.yaml shows it with a database and the sandbox company.
FROM python:3.12-slim AS build
WORKDIR /src
# the slim image has no make
RUN apt-get update && apt-get install --yes --no-install-recommends make
RUN pip install --no-cache-dir uv
COPY . .
RUN uv sync --frozen --python python3.12
# pages, trained readers and the wheel that has them
RUN make wheel
# what the lock pins, without the tools of development; the compiler stays here
RUN uv export --frozen --no-dev --no-emit-project --extra studio --extra aegra --output-file requirements.txt
RUN python -m venv --without-pip /opt/steward
# its user may write nothing there: without bytecode each start would compile every module anew
RUN uv pip install --compile-bytecode --python /opt/steward/bin/python --requirement requirements.txt dist/*.whl

FROM python:3.12-slim
# its group has the same number, which ops/helm runs it as
RUN useradd --uid 10001 --create-home --home-dir /var/lib/steward steward
COPY --from=build /opt/steward /opt/steward
ENV PATH=/opt/steward/bin:$PATH STEWARD_HOME=/var/lib/steward PYTHONUNBUFFERED=1
USER steward
WORKDIR /var/lib/steward
EXPOSE 8400
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8400/health')"]
ENTRYPOINT ["steward"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8400"]
