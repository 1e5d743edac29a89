package dev.paws.docker.tar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarTest {
  @Test
  void a_short_entry_is_one_ustar_block_with_a_right_checksum() {
    byte[] block =
        Tar.header(new TarEntry("a/b", TarEntry.Type.FILE, 0640, 33, 34, 1000, 1234567890, ""));

    assertThat(block).hasSize(512);
    assertThat(text(block, 0, 4)).isEqualTo("a/b\0");
    assertThat(text(block, 100, 8)).isEqualTo("0000640\0");
    assertThat(text(block, 108, 8)).isEqualTo("0000041\0");
    assertThat(text(block, 124, 12)).isEqualTo("00000001750\0");
    assertThat(text(block, 257, 8)).isEqualTo("ustar\u000000");
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
    }
    assertThat(Integer.parseInt(text(block, 148, 6), 8)).isEqualTo(sum);
  }

  @Test
  void what_does_not_fit_goes_into_an_extended_header() {
    String path = "d".repeat(99) + "/é";
    byte[] blocks = Tar.header(TarEntry.symlink(path, "t".repeat(101), 0));

    String all = text(blocks, 0, blocks.length);
    assertThat(blocks.length % 512).isZero();
    assertThat((char) blocks[156]).isEqualTo('x');
    assertThat(all).contains("linkpath=" + "t".repeat(101) + "\n");
    String record = "path=" + path + "\n";
    int length = record.getBytes(StandardCharsets.UTF_8).length + 4;
    assertThat(new String(blocks, 512, 512, StandardCharsets.UTF_8))
        .startsWith(length + " " + record);
    assertThat((char) blocks[blocks.length - 512 + 156]).isEqualTo('2');
  }

  @Test
  void large_numbers_are_extended_too() {
    byte[] blocks =
        Tar.header(new TarEntry("big", TarEntry.Type.FILE, 0644, 1L << 31, 0, 9L << 30, 0, ""));

    assertThat(text(blocks, 512, 512))
        .contains(" size=" + (9L << 30) + "\n")
        .contains(" uid=" + (1L << 31) + "\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {8589934592L, 253402300800L, -1, -62135596800L})
  void a_time_that_eleven_octal_digits_cannot_hold_is_extended(long modified) {
    byte[] blocks = Tar.header(TarEntry.file("f", 0644, 0, modified));

    assertThat(text(blocks, 512, 512)).contains(" mtime=" + modified + "\n");
    assertThat(text(blocks, blocks.length - 512 + 136, 12))
        .isEqualTo(modified < 0 ? "00000000000\0" : "77777777777\0");
    assertThat(text(blocks, blocks.length - 512, 2)).isEqualTo("f\0");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 8589934591L})
  void a_time_that_fits_needs_no_extended_header(long modified) {
    assertThat(Tar.header(TarEntry.file("f", 0644, 0, modified))).hasSize(512);
  }

  @Test
  void contents_are_padded_to_blocks_and_folders_end_in_a_slash() {
    assertThat(Tar.padding(0)).isEmpty();
    assertThat(Tar.padding(1)).hasSize(511);
    assertThat(Tar.padding(512)).isEmpty();
    assertThat(Tar.end()).hasSize(1024).containsOnly(0);
    assertThat(text(Tar.header(TarEntry.folder("d", 0755, 0)), 0, 3)).isEqualTo("d/\0");
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(Arrays.copyOfRange(bytes, from, from + length), StandardCharsets.ISO_8859_1);
  }
}
