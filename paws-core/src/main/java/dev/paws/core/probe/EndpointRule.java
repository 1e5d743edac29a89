package dev.paws.core.probe;

import dev.paws.core.message.HealthPhrase;
import dev.paws.core.model.HealthCheckDefinition.ExpectedResponse;
import dev.paws.core.model.HealthEndpoint;
import dev.paws.core.model.HealthEndpoint.Method;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.probe.HttpReply.Failed;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Judges the answer of an endpoint.
 *
 * @param expected what a healthy service answers (data model, expected_response)
 */
public record EndpointRule(HealthEndpoint endpoint, ExpectedResponse expected) {
  /** The status of an endpoint for which none is written. */
  private static final int DEFAULT_STATUS = 200;

  /**
   * Returns the status of a healthy answer: the endpoint's own, unless only {@code
   * expected_response} names one.
   */
  public int status() {
    return endpoint.expectedStatus() != DEFAULT_STATUS
        ? endpoint.expectedStatus()
        : expected.statusCode().orElse(DEFAULT_STATUS);
  }

  /**
   * Returns the verdict. The body is not judged for HEAD, whose answers have none.
   *
   * @param address the address as the user knows it, for the error
   */
  public CheckVerdict judge(String address, HttpReply reply) {
    if (reply instanceof Answered answered) {
      Optional<String> error = error(answered);
      return error.isEmpty()
          ? CheckVerdict.passed(Optional.empty(), answered.body())
          : CheckVerdict.failed(Optional.empty(), answered.body(), named(address, error.get()));
    }
    Failed failed = (Failed) reply;
    return CheckVerdict.failed(
        Optional.empty(), "", named(address, text(failed, endpoint.timeoutMs())));
  }

  private String named(String address, String error) {
    return HealthPhrase.ENDPOINT.text(endpoint.method().value(), address, error);
  }

  private Optional<String> error(Answered answered) {
    if (answered.status() != status()) {
      return Optional.of(HealthPhrase.OTHER_STATUS.text(answered.status(), status()));
    }
    if (endpoint.method() == Method.HEAD) {
      return Optional.empty();
    }
    return expected
        .bodyPattern()
        .flatMap(pattern -> unmatched(pattern, answered.body()))
        .or(() -> expected.jsonPath().flatMap(path -> JsonAssertion.of(path, answered.body())));
  }

  private static Optional<String> unmatched(String pattern, String body) {
    try {
      return Pattern.compile(pattern).matcher(body).find()
          ? Optional.empty()
          : Optional.of(HealthPhrase.NO_MATCH.text(pattern));
    } catch (PatternSyntaxException e) {
      return Optional.of(HealthPhrase.BAD_PATTERN.text(pattern, e.getDescription()));
    }
  }

  /** Returns a failure in words. */
  public static String text(Failed failed, int timeoutMs) {
    String detail = failed.detail();
    return switch (failed.fault()) {
      case REFUSED -> HealthPhrase.REFUSED.text();
      case UNKNOWN_HOST -> HealthPhrase.UNKNOWN_HOST.text();
      case TIMEOUT -> HealthPhrase.NO_ANSWER.text(timeoutMs);
      case REDIRECTS -> HealthPhrase.REDIRECTS.text(EndpointRequest.MOST_REDIRECTS);
      case CERTIFICATE -> HealthPhrase.CERTIFICATE.text(detail);
      case BROKEN -> HealthPhrase.BROKEN.text(detail);
      case NO_WAY -> HealthPhrase.NO_WAY.text();
      case MISCONFIGURED -> detail;
    };
  }
}
