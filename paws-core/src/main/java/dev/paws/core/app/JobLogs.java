package dev.paws.core.app;

import dev.paws.core.app.port.JobsDisplay;
import dev.paws.core.app.port.LineFile;
import dev.paws.core.app.port.Ports;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.JobDisplay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes on what jobs print: to the display, to a file each, and the end of it to the record of the
 * run. Memory and files are bounded, however much a job prints.
 */
final class JobLogs {
  /** The most characters of a file; what comes later is only shown. */
  private static final long LARGEST_FILE = 64L << 20;

  private static final int LONGEST_END = 64 << 10;

  private final Ports ports;
  private final Path folder;
  private final JobsDisplay display;
  private final Map<String, StringBuilder> ends = new ConcurrentHashMap<>();

  /**
   * Creates the logs of a run.
   *
   * @param folder for the files
   */
  JobLogs(Ports ports, Path folder, JobsDisplay display) {
    this.ports = ports;
    this.folder = folder;
    this.display = display;
  }

  /** Returns the log of a job that begins now. */
  Log begin(String job, String fileName) {
    display.began(job);
    return new Log(job, open(folder.resolve(fileName + ".log")));
  }

  private Optional<LineFile> open(Path file) {
    try {
      return Optional.of(ports.results().lines(file));
    } catch (IOException e) {
      PipelineConclusion.notWritten(ports, file, e);
      return Optional.empty();
    }
  }

  /** Returns the last lines of each job. */
  Map<String, String> ends() {
    Map<String, String> all = new LinkedHashMap<>();
    ends.forEach((job, text) -> all.put(job, text.toString()));
    return all;
  }

  /** The log of one job. */
  final class Log implements JobDisplay, AutoCloseable {
    private final String job;
    private final StringBuilder end = new StringBuilder();
    private Optional<LineFile> file;
    private long written;

    private Log(String job, Optional<LineFile> file) {
      this.job = job;
      this.file = file;
      ends.put(job, end);
    }

    @Override
    public synchronized void line(String text) {
      display.line(job, text);
      end.append(text).append('\n');
      if (end.length() > 2 * LONGEST_END) {
        end.delete(0, end.length() - LONGEST_END);
      }
      if (written <= LARGEST_FILE) {
        written += text.length() + 1;
        append(written <= LARGEST_FILE ? text : PipelineRunPhrase.LOG_CUT.text());
      }
    }

    private void append(String text) {
      try {
        file.ifPresent(it -> it.append(text + "\n"));
      } catch (UncheckedIOException e) {
        file = Optional.empty();
        PipelineConclusion.notWritten(ports, folder, Objects.requireNonNull(e.getCause()));
      }
    }

    @Override
    public void step(String name) {
      display.step(job, name);
    }

    @Override
    public synchronized void close() {
      try {
        file.ifPresent(LineFile::close);
      } catch (UncheckedIOException e) {
        PipelineConclusion.notWritten(ports, folder, Objects.requireNonNull(e.getCause()));
      }
    }
  }
}
