package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.LogLimit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
  @Test
  void lines_are_joined_over_frames_and_kept_apart_by_stream() throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    byte[] word = "é".getBytes(StandardCharsets.UTF_8);
    frame(raw, 1, "one ".getBytes(StandardCharsets.UTF_8));
    frame(raw, 2, "error\n".getBytes(StandardCharsets.UTF_8));
    frame(raw, 1, new byte[] {word[0]});
    frame(raw, 1, new byte[] {word[1], '\r', '\n', 't'});
    frame(raw, 1, "wo".getBytes(StandardCharsets.UTF_8));

    assertThat(lines(raw.toByteArray(), 10)).containsExactly("error", "one é", "two");
  }

  @Test
  void only_the_last_lines_are_kept() throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    frame(raw, 1, "a\nb\n\nc\n".getBytes(StandardCharsets.UTF_8));

    assertThat(lines(raw.toByteArray(), 2)).containsExactly("", "c");
  }

  @Test
  void no_more_bytes_are_kept_than_asked_for_however_many_come() throws IOException {
    Lines lines = new Lines(new LogLimit(1_000_000, 10_000, () -> false));
    byte[] line = ("x".repeat(99) + "\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 10_000; i++) {
      lines.piece(false, line, line.length);
    }
    lines.piece(false, "last".getBytes(StandardCharsets.UTF_8), 4);

    assertThat(lines.end()).hasSizeBetween(20, 100).endsWith("x".repeat(99), "last");
  }

  @Test
  void a_line_without_an_end_is_cut() throws IOException {
    Lines lines = new Lines(LogLimit.ofReport(5));
    byte[] piece = new byte[8192];
    for (int i = 0; i < 1000; i++) {
      lines.piece(false, piece, piece.length);
    }

    assertThat(lines.end()).singleElement().satisfies(it -> assertThat(it).hasSize(65_536));
  }

  @Test
  void who_does_not_want_the_rest_gets_no_more() throws IOException {
    boolean[] stopped = new boolean[1];
    Lines lines = new Lines(new LogLimit(5, 1000, () -> stopped[0]));
    lines.piece(false, new byte[] {'a', '\n'}, 2);
    stopped[0] = true;

    assertThatThrownBy(() -> lines.piece(false, new byte[] {'b'}, 1))
        .isInstanceOf(Lines.Stopped.class);
    assertThat(lines.end()).containsExactly("a");
  }

  @Test
  void output_of_a_terminal_has_no_frames() throws IOException {
    assertThat(lines("plain text\r\nmore".getBytes(StandardCharsets.UTF_8), 5))
        .containsExactly("plain text", "more");
    assertThat(lines("ab".getBytes(StandardCharsets.UTF_8), 5)).containsExactly("ab");
    assertThat(lines(new byte[0], 5)).isEmpty();
  }

  @Test
  void a_frame_that_is_cut_is_an_error() throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    frame(raw, 1, "abcdef".getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(raw.toByteArray(), 10);

    assertThatThrownBy(() -> lines(cut, 5)).isInstanceOf(EOFException.class);
  }

  @Test
  void a_character_that_the_limit_cuts_is_left_out() {
    byte[] text = "aé€😀".getBytes(StandardCharsets.UTF_8);

    assertThat(Utf8.decode(text, text.length)).isEqualTo("aé€😀");
    assertThat(Utf8.decode(text, text.length - 1)).isEqualTo("aé€");
    assertThat(Utf8.decode(text, 5)).isEqualTo("aé");
    assertThat(Utf8.decode(text, 2)).isEqualTo("a");
    assertThat(Utf8.decode(new byte[] {'a', (byte) 0x80}, 2)).isEqualTo("a\uFFFD");
    assertThat(Utf8.decode(text, 0)).isEmpty();
  }

  private static List<String> lines(byte[] raw, int most) throws IOException {
    Lines lines = new Lines(LogLimit.ofReport(most));
    Frames.read(new ByteArrayInputStream(raw), lines);
    return lines.end();
  }

  private static void frame(ByteArrayOutputStream out, int stream, byte[] content) {
    out.writeBytes(new byte[] {(byte) stream, 0, 0, 0, 0, 0, 0, (byte) content.length});
    out.writeBytes(content);
  }
}
