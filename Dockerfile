# Lan Tỏa for production: a layered jar on a Java 25 runtime, not as root, without the embedded database.
FROM node:24-bookworm-slim AS node
RUN npm install --global npm@11

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/ /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules/ /usr/local/lib/node_modules/
WORKDIR /build
COPY pom.xml package.json package-lock.json tsconfig.json vite.config.ts .npmrc ./
COPY .mvn .mvn
COPY src/main src/main
COPY frontend frontend
COPY translations translations
RUN mvn -B -Pbundle -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/lantoa.jar extract --layers --launcher --destination target/layers

FROM eclipse-temurin:25-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl fontconfig fonts-noto-core fonts-liberation2 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /srv/lantoa lantoa \
    # pictures and recordings: a new volume takes its owner from here
    && install -d -o lantoa -g lantoa -m 750 /srv/lantoa/data
WORKDIR /srv/lantoa
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./
USER lantoa
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -Dfile.encoding=UTF-8"
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
    CMD curl --fail --silent http://localhost:8080/actuator/health/readiness || exit 1
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "org.springframework.boot.loader.launch.JarLauncher"]
