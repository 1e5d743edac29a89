package dev.paws.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileStagesTest {
  private static final String FILE =
      """
      ARG BASE=debian
      FROM ${BASE} AS base
      RUN one
      FROM base AS tests
      RUN <<EOF
      FROM nothing
      EOF
      COPY --from=registry/tool /t /t
      FROM base AS Run
      COPY --from=0 /a /b
      RUN --mount=type=bind,from=helper,target=/h two
      FROM other
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "run;[0, 2]",
        "RUN;[0, 2]",
        "tests;[0, 1]",
        "base;[0]",
        "1;[0, 1]",
        "nix;[0, 1, 2, 3]"
      })
  void a_target_needs_what_it_starts_and_copies_from(String target, String needed) {
    assertThat(stages(FILE).needed(Optional.of(target))).hasToString(needed);
  }

  @Test
  void the_last_stage_is_the_target_and_images_are_those_of_needed_stages() {
    DockerfileStages stages = stages(FILE);

    assertThat(stages.needed(Optional.empty())).containsExactly(3);
    assertThat(stages.images(Set.of(3))).containsExactly("other");
    assertThat(stages.images(Set.of(0, 2))).containsExactly("debian", "helper");
    assertThat(stages.images(Set.of(1))).containsExactly("registry/tool");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a AS base-x\nFROM base-${TARGETARCH}\n",
        "FROM a AS b\nARG S\nFROM $S\n",
        "FROM a AS b\nFROM c\nCOPY --from=$S x y\n"
      })
  void if_a_source_is_not_known_all_stages_are_needed(String text) {
    assertThat(stages(text).needed(Optional.empty())).containsExactly(0, 1);
  }

  @Test
  void what_is_not_needed_is_emptied_and_every_other_line_keeps_its_number() {
    DockerfileStages stages = stages(FILE);
    String left = stages.withOnly(stages.needed(Optional.of("run")));

    assertThat(left.lines().toList()).hasSameSizeAs(FILE.lines().toList());
    assertThat(left).contains("FROM scratch AS tests\n\n").doesNotContain("nothing", "other");
    assertThat(left.lines().toList().get(8)).isEqualTo("FROM base AS Run");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "COPY . /x;true",
        "COPY ./ /x;true",
        "COPY / /x;true",
        "COPY --chown=1:1 . /x;true",
        "COPY Docker* /x;true",
        "COPY $SRC /x;true",
        "ADD . /x;true",
        "RUN --mount=target=/c ls;true",
        "COPY src /x;false",
        "COPY --from=base . /x;false",
        "ADD https://example.org/Dockerfile /x;false",
        "RUN --mount=type=cache,target=/c ls;false",
        "RUN cp . /x;false",
      })
  void what_may_take_the_dockerfile_along_is_found(String instruction, boolean takes) {
    DockerfileStages stages = stages("FROM a AS base\nFROM a\n" + instruction + "\n");

    assertThat(stages.mayTake("Dockerfile", Set.of(1))).isEqualTo(takes);
    assertThat(stages.mayTake("Dockerfile", Set.of(0))).isFalse();
  }

  @Test
  void a_list_of_sources_is_read_too() {
    assertThat(stages("FROM a\nCOPY [\"a b\", \".\", \"/x\"]\n").mayTake("D", Set.of(0))).isTrue();
    assertThat(stages("FROM a\nCOPY [\"a b\", \"/x\"]\n").mayTake("D", Set.of(0))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[base 2/2] RUN one;3",
        "[run 1/2] COPY --from=0 /a /b;10",
        "[run 2/2] RUN two;11",
        "[base 1/2] FROM debian;2",
        "[nix 1/2] RUN x;",
        "[internal] load;",
        "[run 1/2] RUN other;",
      })
  void the_line_of_a_step_is_found(String step, Integer line) {
    assertThat(stages(FILE).line(step)).isEqualTo(Optional.ofNullable(line));
  }

  private static DockerfileStages stages(String text) {
    return new DockerfileStages(Dockerfile.parse(text, Map.of()), text);
  }
}
