package dev.paws.files;

import dev.paws.core.app.port.LineFile;
import dev.paws.core.message.FilePhrase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a result line by line into a temporary file beside the one that it becomes. */
final class ResultLines implements LineFile {
  private final Path temporary;
  private final Path target;
  private final BufferedWriter writer;

  private ResultLines(Path temporary, Path target) throws IOException {
    this.temporary = temporary;
    this.target = target;
    this.writer = Files.newBufferedWriter(temporary);
  }

  static ResultLines open(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(FilePhrase.NOT_A_FILE.text());
    }
    Files.createDirectories(folder);
    Leftovers.sweep(folder, target.getFileName().toString());
    String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
    return new ResultLines(
        folder.resolve("." + target.getFileName() + "." + unique + ".tmp"), target);
  }

  @Override
  public void append(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
      ResultFiles.move(temporary, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
