package dev.paws.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "/abs/plain",
        "é",
        "/tmp/é",
        "a b/ü%41#?.txt",
        "../ñ/./x",
        "日本/語",
        "/",
        "",
        "//é",
        "😀/x",
        "é/",
        "\udcff",
        "a\udce9b/é"
      })
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_text_becomes_a_path_and_the_same_text_again(String text) {
    String expected = text.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");

    assertThat(FilePaths.text(FilePaths.path(text))).isEqualTo(expected);
    assertThat(FilePaths.bytes(FilePaths.path(text))).isEqualTo(FilePaths.bytes(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "é\0", "\ud800", "é\udc00"})
  void what_no_file_can_be_called_is_refused(String text) {
    assertThatThrownBy(() -> FilePaths.path(text)).isInstanceOf(InvalidPathException.class);
    assertThat(FilePaths.canBe(text)).isFalse();
  }

  /** The same in a JVM of its own, in the locale that CI jobs have. */
  @ParameterizedTest
  @ValueSource(strings = {"POSIX", "C.UTF-8"})
  @EnabledOnOs(OS.LINUX)
  void in_any_locale_names_outside_of_ascii_are_read_and_found(String locale) throws Exception {
    Path context = Files.createDirectories(FilePaths.resolve(folder, "größe"));
    Files.writeString(FilePaths.resolve(context, "é.env"), "CITY=Köln\n");
    Files.writeString(FilePaths.resolve(context, "\udcff"), "no UTF-8");
    Files.writeString(
        FilePaths.resolve(folder, "dienst-ü.yaml"),
        "services: {base: {image: x, env_file: größe/é.env}}");
    Files.writeString(
        FilePaths.resolve(folder, "teil-ñ.yaml"),
        "services: {part: {image: y, volumes: [./größe:/v]}}");
    Files.writeString(
        folder.resolve("compose.yaml"),
        """
        include: [teil-ñ.yaml]
        services:
          web: {extends: {file: dienst-ü.yaml, service: base}, build: {context: größe, dockerfile: é.env}}
        configs: {c: {file: größe/é.env}}
        """);

    List<String> lines = forked(locale, folder);

    assertThat(lines)
        .contains(
            "findings 0",
            "encoding " + (locale.equals("POSIX") ? "ANSI_X3.4-1968" : "UTF-8"),
            "read CITY=K\\u00f6ln",
            "child \\u00e9.env",
            "child \\udcff")
        .anyMatch(line -> line.contains("context: ") && line.endsWith("gr\\u00f6\\u00dfe"))
        .anyMatch(line -> line.contains("source: ") && line.endsWith("gr\\u00f6\\u00dfe"))
        .anyMatch(line -> line.endsWith("dockerfile: \\u00e9.env"))
        .anyMatch(line -> line.startsWith("yaml") && line.contains("K\\u00f6ln"));
  }

  private static List<String> forked(String locale, Path folder)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            NamesInLocale.class.getName(),
            folder.toString());
    builder.environment().putAll(Map.of("LC_ALL", locale));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
