package dev.paws.core.probe;

import dev.paws.core.engine.ExecResult;
import dev.paws.core.message.HealthPhrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges a run of a container's health check, as the engine does: only the exit code counts.
 *
 * @param command what was run
 * @param timeout how long it could take
 */
public record CommandRule(List<String> command, Duration timeout) {
  /** What engines say if they cannot start a command, because its program is not there. */
  private static final Pattern NOT_THERE =
      Pattern.compile("executable file not found|no such file or directory|crun: executable file");

  private static final int LONGEST_LINE = 200;

  /** Returns the verdict. */
  public CheckVerdict judge(ExecResult result) {
    if (result.timedOut()) {
      return CheckVerdict.failed(
          Optional.empty(), result.output(), HealthPhrase.CHECK_HANGS.text(timeout.toMillis()));
    }
    Optional<Integer> code = Optional.of(result.exitCode());
    return result.succeeded()
        ? CheckVerdict.passed(code, result.output())
        : CheckVerdict.failed(code, result.output(), error(result));
  }

  private String error(ExecResult result) {
    boolean missing =
        ContainerClient.isMissing(result)
            && command.size() > 0
            && NOT_THERE.matcher(result.output()).find();
    if (missing) {
      return HealthPhrase.NO_COMMAND.text(command.get(0));
    }
    String said = lastLine(result.output());
    return said.isEmpty()
        ? HealthPhrase.EXIT_CODE.text(result.exitCode())
        : HealthPhrase.EXIT_CODE_SAYS.text(result.exitCode(), said);
  }

  private static String lastLine(String output) {
    String text = output.strip();
    String line = text.substring(text.lastIndexOf('\n') + 1).strip();
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
  }
}
