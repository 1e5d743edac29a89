package dev.paws.maven;

import dev.paws.core.app.port.Console;
import dev.paws.core.app.port.SecretRegistry;
import dev.paws.core.secret.SecretValues;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log for people. With a JSON result asked for, standard output is for that alone: Maven's
 * log goes there too, so that nothing but warnings is said, on standard error.
 */
final class MavenConsole implements Console {
  private final Log log;
  private final Streams streams;
  private final boolean json;
  private final SecretRegistry hidden;

  /**
   * A console.
   *
   * @param json whether standard output is for a JSON result alone
   * @param hidden what must not be shown; grows as more of it becomes known
   */
  MavenConsole(Log log, Streams streams, boolean json, SecretRegistry hidden) {
    this.log = log;
    this.streams = streams;
    this.json = json;
    this.hidden = hidden;
  }

  @Override
  public void debug(String text) {
    if (!json && log.isDebugEnabled()) {
      say(log::debug, "", text);
    }
  }

  @Override
  public void info(String text) {
    if (!json) {
      say(log::info, "", text);
    }
  }

  @Override
  public void warn(String text) {
    say(json ? streams.err()::println : log::warn, "warning: ", text);
  }

  @Override
  public void error(String text) {
    say(json ? streams.err()::println : log::error, "error: ", text);
  }

  private void say(Consumer<String> to, String prefix, String open) {
    String text = hidden.values().inText(open);
    try {
      to.accept(json ? prefix + text : text);
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // When the process is asked to end, Maven 4 closes its terminal first and its log then
      // throws; and Jansi, behind the log of Maven 3, gets its state muddled where two threads
      // write
      // at once. What is being cleaned up just then must not stop half way for that.
      streams.err().println(prefix + text);
    }
  }

  @Override
  public void hide(SecretValues secrets) {
    hidden.add(secrets);
  }

  @Override
  public SecretValues hidden() {
    return hidden.values();
  }

  /** As bytes: the machine's own character set may lack what JSON has. */
  @Override
  public void result(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    PrintStream out = streams.out();
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
