package dev.paws.core.file;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ConfigRenderer;
import dev.paws.core.compose.LoadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What {@link FilePathsTest} runs in another locale: reads a project and prints it in ASCII. */
final class NamesInLocale {
  private NamesInLocale() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    FileAccess files = FileAccess.disk();
    print("encoding " + System.getProperty("sun.jnu.encoding"));
    Path context = FilePaths.resolve(folder, "gr\u00f6\u00dfe");
    byte[] content = files.read(FilePaths.resolve(context, "\u00e9.env"), 100);
    print("read " + new String(content, StandardCharsets.UTF_8).strip());
    for (Path child : files.children(context)) {
      print("child " + FilePaths.text(child.getFileName()));
    }
    LoadResult result = new ComposeLoader(files).load(ComposeOptions.in(folder));
    print(
        "findings "
            + result.findings().size()
            + result.findings().stream().map(f -> " " + f).reduce("", String::concat));
    result
        .project()
        .ifPresent(
            project -> ConfigRenderer.yaml(project).lines().forEach(it -> print("yaml " + it)));
  }

  private static void print(String text) {
    StringBuilder ascii = new StringBuilder();
    text.chars()
        .forEach(c -> ascii.append(c < 127 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    System.out.println(ascii);
  }
}
