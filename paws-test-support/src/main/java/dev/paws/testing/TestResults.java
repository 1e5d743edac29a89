package dev.paws.testing;

import dev.paws.core.app.port.LineFile;
import dev.paws.core.app.port.ReportArchive;
import dev.paws.core.app.port.ResultStore;
import dev.paws.core.report.parity.ReportNames;
import dev.paws.core.report.parity.StoredReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes results to the given files. Its archive never has a report. */
final class TestResults implements ResultStore {
  @Override
  public void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  @Override
  public void writePrivate(Path file, String text) throws IOException {
    write(file, text);
  }

  @Override
  public LineFile lines(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    return new LineFile() {
      @Override
      public void append(String more) {
        text.append(more);
      }

      @Override
      public void close() {
        try {
          write(file, text.toString());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  @Override
  public String reason(IOException failure) {
    return String.valueOf(failure.getMessage());
  }

  @Override
  public boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public ReportArchive reports(Path folder) {
    return new ReportArchive() {
      @Override
      public Optional<StoredReport> last(String source, String target) {
        return Optional.empty();
      }

      @Override
      public List<StoredReport> newest(String source, String target, int most) {
        return List.of();
      }

      @Override
      public List<StoredReport> newest() {
        return List.of();
      }

      @Override
      public Optional<Path> same(String source, String target, String json) {
        return Optional.empty();
      }

      @Override
      public void keepNewest(String source, String target, int most) {}

      @Override
      public Path add(Instant at, String source, String target, String json) throws IOException {
        String stem = ReportNames.stem(source, target);
        int number = 1;
        while (exists(folder.resolve(ReportNames.stored(at, stem, number)))) {
          number++;
        }
        Path file = folder.resolve(ReportNames.stored(at, stem, number));
        write(file, json);
        return file;
      }
    };
  }
}
