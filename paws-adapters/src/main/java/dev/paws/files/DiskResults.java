package dev.paws.files;

import dev.paws.core.app.port.LineFile;
import dev.paws.core.app.port.ReportArchive;
import dev.paws.core.app.port.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Stores results on this machine's disk. */
public final class DiskResults implements ResultStore {
  @Override
  public void write(Path file, String text) throws IOException {
    ResultFiles.write(file, text);
  }

  @Override
  public void writePrivate(Path file, String text) throws IOException {
    ResultFiles.writePrivate(file, text);
  }

  @Override
  public LineFile lines(Path file) throws IOException {
    return ResultLines.open(file);
  }

  @Override
  public String reason(IOException failure) {
    return WriteFailures.words(failure);
  }

  @Override
  public boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public ReportArchive reports(Path folder) {
    return new DiffReports(folder);
  }
}
