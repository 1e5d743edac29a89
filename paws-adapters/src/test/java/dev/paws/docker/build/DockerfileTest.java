package dev.paws.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a\nRUN --mount=type=cache,target=/x make",
        "FROM a\nCOPY --link a b",
        "FROM a\nCOPY --from=x --chmod=755 a b",
        "FROM a\nADD --checksum=sha256:1 https://x y",
        "FROM a\nRUN <<EOF\necho\nEOF",
        "FROM a\nCOPY <<-\"END\" /x\nhello\nEND",
        "FROM a\nrun \\\n  --network=none x",
        "FROM --platform=$BUILDPLATFORM a",
        "FROM a\nARG TARGETARCH",
        "FROM a\nONBUILD COPY --link a b",
        "# syntax=example.org/frontend:1\nFROM a",
      })
  void what_only_buildkit_builds_is_found(String text) {
    assertThat(Dockerfile.parse(text, Map.of()).buildKitFeature()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# syntax=docker/dockerfile:1\nFROM a\nRUN make",
        "FROM --platform=linux/amd64 a AS b\nCOPY --from=b --chown=1:1 a b",
        "FROM a\nRUN x --mount=y",
        "FROM a\nRUN cat <<<text && echo $((1<<4))",
        "FROM a\n# RUN --mount=x\nRUN echo \\\n# comment\n  b",
        "FROM a\nHEALTHCHECK --interval=5s CMD x",
        "# escape=`\nFROM a\nRUN echo `\n  --mount",
        "",
      })
  void what_the_engine_builds_itself_is_left_to_it(String text) {
    assertThat(Dockerfile.parse(text, Map.of()).buildKitFeature()).isEmpty();
  }

  @Test
  void the_line_of_the_feature_is_told() {
    assertThat(Dockerfile.parse("FROM a\n\nRUN --mount=x y", Map.of()).buildKitFeature())
        .contains("RUN --mount in line 3");
  }

  @Test
  void an_automatic_argument_that_is_given_needs_no_buildkit() {
    assertThat(
            Dockerfile.parse("FROM a\nARG TARGETARCH", Map.of("TARGETARCH", "amd64"))
                .buildKitFeature())
        .isEmpty();
  }

  @Test
  void base_images_are_named_with_their_arguments_filled_in() {
    String text =
        """
        ARG TAG=1.0
        ARG REGISTRY
        FROM example.org/base:${TAG} AS build
        FROM --platform=linux/amd64 ${REGISTRY:-other.org}/x
        FROM $REGISTRY/y
        FROM build
        FROM scratch
        """;

    assertThat(Dockerfile.parse(text, Map.of("TAG", "2")).baseImages())
        .containsExactly("example.org/base:2", "other.org/x", "/y");
  }
}
