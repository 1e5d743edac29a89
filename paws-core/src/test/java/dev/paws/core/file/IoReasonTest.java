package dev.paws.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class IoReasonTest {
  @Test
  void what_java_says_with_a_name_alone_is_said_in_words() {
    assertThat(IoReason.of(new NoSuchFileException("/a"))).isEqualTo("there is no such file");
    assertThat(IoReason.of(new AccessDeniedException("/a"))).isEqualTo("permission denied");
    assertThat(IoReason.of(new NotDirectoryException("/a"))).isEqualTo("it is not a folder");
    assertThat(IoReason.of(new MalformedInputException(1))).isEqualTo("it is not UTF-8");
  }

  @Test
  void the_words_of_the_system_stay_and_the_name_is_left_out() {
    assertThat(IoReason.of(new FileSystemException("/a", null, "Is a directory")))
        .isEqualTo("is a directory");
    assertThat(IoReason.of(new IOException("it has more than 4 bytes\nat x")))
        .isEqualTo("it has more than 4 bytes");
    assertThat(IoReason.of(new IOException())).isEqualTo("an input/output error");
  }
}
