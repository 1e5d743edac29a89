package dev.paws.core.probe;

import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.model.HealthEndpoint.Method;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.probe.HttpReply.Failed;
import dev.paws.core.probe.HttpReply.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client that containers have: how it sends a request, and what its output means. Passwords and
 * certificates go to it by its environment and its standard input, never as arguments, which
 * everybody on the machine can read.
 */
public enum ContainerClient {
  /** The client of most images; understands everything that a request can ask for. */
  CURL {
    @Override
    public List<String> version() {
      return List.of("curl", "--version");
    }

    @Override
    List<String> arguments(EndpointRequest request) {
      List<String> line = new ArrayList<>(List.of("curl", "-sS", "-i", "--globoff"));
      line.addAll(List.of("--max-time", seconds(request.timeout())));
      if (request.anyCertificate()) {
        line.add("-k");
      }
      if (request.method() == Method.HEAD) {
        line.add("-I");
      } else if (request.method() == Method.POST) {
        line.addAll(List.of("-X", "POST", "--data", ""));
      }
      if (request.expectedStatus() / 100 != 3) {
        line.addAll(List.of("-L", "--max-redirs", "" + EndpointRequest.MOST_REDIRECTS));
      }
      return line;
    }

    @Override
    Map<String, String> inputs(EndpointRequest request) {
      Map<String, String> inputs = new LinkedHashMap<>();
      request.certificates().ifPresent(it -> inputs.put("--cacert", it));
      request.basicAuth().ifPresent(it -> inputs.put("-K", "user = \"" + quoted(it) + "\""));
      return inputs;
    }

    @Override
    Failed failed(ExecResult result) {
      String detail = lastLine(result.output()).replaceFirst("^curl: \\(\\d+\\) ", "");
      return new Failed(
          switch (result.exitCode()) {
            case 6 -> Fault.UNKNOWN_HOST;
            case 7 -> Fault.REFUSED;
            case 28 -> Fault.TIMEOUT;
            case 47 -> Fault.REDIRECTS;
            case 51, 58, 60, 77 -> Fault.CERTIFICATE;
            default -> Fault.BROKEN;
          },
          detail);
    }
  },

  /** The client of small images (GNU's, and BusyBox's, which knows fewer options). */
  WGET {
    @Override
    public List<String> version() {
      return List.of("wget", "--help");
    }

    @Override
    List<String> arguments(EndpointRequest request) {
      List<String> line = new ArrayList<>(List.of("wget", "-S", "-q", "-O", "-"));
      line.addAll(List.of("-T", seconds(request.timeout())));
      if (request.anyCertificate() && request.url().toString().startsWith("https:")) {
        line.add("--no-check-certificate");
      }
      if (request.method() == Method.HEAD) {
        line.add("--spider");
      } else if (request.method() == Method.POST) {
        line.add("--post-data=");
      }
      return line;
    }

    @Override
    Map<String, String> inputs(EndpointRequest request) {
      return Map.of();
    }

    @Override
    boolean canSend(EndpointRequest request) {
      return request.basicAuth().isEmpty() && request.certificates().isEmpty();
    }

    @Override
    Failed failed(ExecResult result) {
      String text = result.output().toLowerCase(Locale.ROOT);
      Fault fault =
          text.contains("refused")
              ? Fault.REFUSED
              : text.contains("bad address") || text.contains("unable to resolve")
                  ? Fault.UNKNOWN_HOST
                  : text.contains("timed out")
                      ? Fault.TIMEOUT
                      : text.contains("redirect") ? Fault.REDIRECTS : certificate(text);
      return new Failed(fault, lastLine(result.output()).replaceFirst("^wget: ", ""));
    }

    private static Fault certificate(String text) {
      return text.contains("certificate") ? Fault.CERTIFICATE : Fault.BROKEN;
    }
  };

  /** A status line, or a header; wget indents them by two spaces. */
  private static final Pattern STATUS = Pattern.compile("\\s*HTTP/[0-9.]+ (\\d{3})\\b.*");

  private static final Pattern CURL_HEADER = Pattern.compile("[A-Za-z0-9-]+:.*");
  private static final Pattern WGET_HEADER = Pattern.compile("  [A-Za-z0-9-]+:.*");
  private static final int FIRST_INPUT = 3;

  /** Returns a command that succeeds if the client is there. */
  public abstract List<String> version();

  abstract List<String> arguments(EndpointRequest request);

  /** Returns options whose value is a file, with the text that is to be in it. */
  abstract Map<String, String> inputs(EndpointRequest request);

  abstract Failed failed(ExecResult result);

  /** Returns whether it understands everything that a request asks for. */
  boolean canSend(EndpointRequest request) {
    return true;
  }

  /** Returns the command that sends a request; empty if this client cannot send it. */
  public Optional<ExecSpec> command(EndpointRequest request) {
    if (!canSend(request)) {
      return Optional.empty();
    }
    List<String> line = arguments(request);
    Map<String, String> inputs = inputs(request);
    if (inputs.isEmpty()) {
      line.add(request.url().toString());
      return Optional.of(ExecSpec.of(line));
    }
    // A shell gives each text to the client as a file that is not on any disk.
    StringBuilder script = new StringBuilder("exec \"$@\"");
    StringBuilder texts = new StringBuilder();
    Map<String, String> environment = new LinkedHashMap<>();
    int number = FIRST_INPUT;
    for (Map.Entry<String, String> input : inputs.entrySet()) {
      line.addAll(List.of(input.getKey(), "/dev/fd/" + number));
      environment.put("PAWS_INPUT_" + number, input.getValue());
      script.append(' ').append(number).append("<<E").append(number);
      texts.append("$PAWS_INPUT_" + number + "\nE" + number + "\n");
      number++;
    }
    line.add(request.url().toString());
    List<String> command = new ArrayList<>(List.of("sh", "-c", script + "\n" + texts, "sh"));
    command.addAll(line);
    return Optional.of(
        new ExecSpec(command, environment, Optional.empty(), Optional.empty(), false));
  }

  /** Returns whether a command could not be run because its program is not in the container. */
  public static boolean isMissing(ExecResult result) {
    return !result.timedOut() && (result.exitCode() == 126 || result.exitCode() == 127);
  }

  /** Returns what the client's output means. */
  public HttpReply reply(ExecResult result) {
    if (result.timedOut()) {
      return new Failed(Fault.TIMEOUT, "");
    }
    Optional<Answered> answered =
        answered(result.output(), this == WGET ? WGET_HEADER : CURL_HEADER);
    // GNU wget exits with 8 for a status of 400 and more, BusyBox's with 1, curl with 0.
    boolean complete = result.exitCode() == 0 || (this == WGET && answered.isPresent());
    return complete && answered.isPresent() ? answered.get() : failed(result);
  }

  /** Reads the last answer of an output; those before it are redirects. */
  private static Optional<Answered> answered(String output, Pattern header) {
    String[] lines = output.split("\n", -1);
    int status = 0;
    int at = 0;
    while (at < lines.length) {
      String line =
          lines[at].endsWith("\r") ? lines[at].substring(0, lines[at].length() - 1) : lines[at];
      Matcher first = STATUS.matcher(line);
      if (first.matches()) {
        status = Integer.parseInt(first.group(1));
      } else if (!line.isBlank() && (status == 0 || !header.matcher(line).matches())) {
        break;
      } else if (line.isEmpty() && !redirectFollows(lines, at + 1)) {
        at++;
        break;
      }
      at++;
    }
    String body =
        String.join("\n", List.of(lines).subList(Math.min(at, lines.length), lines.length));
    return status == 0 ? Optional.empty() : Optional.of(new Answered(status, body));
  }

  private static boolean redirectFollows(String[] lines, int at) {
    return at < lines.length && STATUS.matcher(lines[at].replace("\r", "")).matches();
  }

  private static String seconds(Duration timeout) {
    return String.valueOf(Math.max(1, (timeout.toMillis() + 999) / 1000));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String lastLine(String output) {
    String[] lines = output.strip().split("\n", -1);
    return lines[lines.length - 1].strip();
  }
}
