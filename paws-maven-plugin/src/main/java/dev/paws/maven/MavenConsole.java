package dev.paws.maven;

import dev.paws.goal.Console;
import java.io.PrintStream;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log for people. With a JSON result asked for, standard output is for that alone: Maven's
 * log goes there too, so that nothing but warnings is said, on standard error.
 */
final class MavenConsole implements Console {
  private final Log log;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean json;

  MavenConsole(Log log, PrintStream out, PrintStream err, boolean json) {
    this.log = log;
    this.out = out;
    this.err = err;
    this.json = json;
  }

  @Override
  public void info(String text) {
    if (!json) {
      log.info(text);
    }
  }

  @Override
  public void warn(String text) {
    if (json) {
      err.println("warning: " + text);
    } else {
      log.warn(text);
    }
  }

  @Override
  public void error(String text) {
    if (json) {
      err.println("error: " + text);
    } else {
      log.error(text);
    }
  }

  @Override
  public void result(String text) {
    out.print(text);
    out.flush();
  }
}
