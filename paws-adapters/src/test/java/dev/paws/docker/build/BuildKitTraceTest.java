package dev.paws.docker.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildKitTraceTest {
  /** As Docker 20.10 sent them for {@code RUN echo hi && sleep 1; echo ho}. */
  private static final List<String> RECORDED =
      List.of(
          "CssBCkdzaGEyNTY6ZWQ5YzkzNzU5Mjc2YzI1MTIzZGMyYjI2NDJmY2JlNTkzMGQwOTEzYjM5ZDZiODU0ZTBmOWRmMTg5NzkzYjk2OBJHc2hhMjU2OjU2YmY1ZGNkMzhlZTJmNjBmNjQ2YjE1YjFiOTFlNDBiNWU4Mzc1YTQ1NzU3MmY4OTBlZGJjY2JkMTcxOTA4MTMaKVtydW4gMS8xXSBSVU4gZWNobyBoaSAmJiBzbGVlcCAxOyBlY2hvIGhvKgwIxfe02AYQ0NuO+AE=",
          "Gl4KR3NoYTI1NjplZDljOTM3NTkyNzZjMjUxMjNkYzJiMjY0MmZjYmU1OTMwZDA5MTNiMzlkNmI4NTRlMGY5ZGYxODk3OTNiOTY4EgwIxfe02AYQ3szEsAMYASIDaGkK",
          "Gl4KR3NoYTI1NjplZDljOTM3NTkyNzZjMjUxMjNkYzJiMjY0MmZjYmU1OTMwZDA5MTNiMzlkNmI4NTRlMGY5ZGYxODk3OTNiOTY4EgwIxve02AYQlcfqsQMYASIDaG8K");

  private final List<String> shown = new ArrayList<>();
  private final BuildLog log =
      new BuildLog((part, text, done, total) -> shown.add(part + "|" + text));

  @Test
  void a_recorded_trace_is_shown_step_by_step() {
    RECORDED.forEach(this::trace);

    assertThat(shown)
        .containsExactly(
            "run 1/1|[run 1/1] RUN echo hi && sleep 1; echo ho", "run 1/1|hi", "run 1/1|ho");
    assertThat(log.failedStep()).isEmpty();
  }

  @Test
  void a_step_that_fails_keeps_its_last_lines_also_one_without_an_end() {
    trace(message(1, vertex("a", "[2/2] RUN x", "")));
    trace(message(3, logged("a", "one\ntw")));
    trace(message(3, logged("a", "o\nthree")));
    trace(message(1, vertex("b", "[1/2] RUN y", "context canceled")));
    trace(message(1, vertex("a", "[2/2] RUN x", "exit code: 4")));

    BuildKitTrace.FailedStep step = log.failedStep().orElseThrow();
    assertThat(step.name()).isEqualTo("[2/2] RUN x");
    assertThat(step.error()).isEqualTo("exit code: 4");
    assertThat(step.lastLines()).containsExactly("one", "two", "three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "CP//////////////8B", "CgU=", "Cw==", "DQA="})
  void a_trace_that_cannot_be_read_is_left_out(String base64) {
    trace(base64);

    assertThat(shown).isEmpty();
  }

  @Test
  void a_message_that_is_cut_off_is_refused() {
    assertThatThrownBy(() -> new ProtobufMessage(new byte[] {10, 5, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ProtobufMessage(new byte[] {10, -1, -1, -1, -1, 127}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new ProtobufMessage(new byte[] {8, -106, 1}).number(1)).isEqualTo(150);
  }

  private void trace(String base64) {
    log.message(new JsonObject(Map.of("id", "moby.buildkit.trace", "aux", base64)));
  }

  private void trace(byte[] status) {
    trace(Base64.getEncoder().encodeToString(status));
  }

  private static byte[] vertex(String digest, String name, String error) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(message(1, text(digest)));
    out.writeBytes(message(3, text(name)));
    out.writeBytes(message(5, new byte[0]));
    out.writeBytes(message(7, text(error)));
    return out.toByteArray();
  }

  private static byte[] logged(String digest, String lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(message(1, text(digest)));
    out.writeBytes(message(4, text(lines)));
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] message(int field, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(field << 3 | 2);
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }
}
