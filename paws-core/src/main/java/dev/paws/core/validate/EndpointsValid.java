package dev.paws.core.validate;

import com.jayway.jsonpath.Filter;
import com.jayway.jsonpath.InvalidPathException;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.HealthCheckDefinition;
import dev.paws.core.model.HealthCheckDefinition.ExpectedResponse;
import dev.paws.core.model.HealthEndpoint;
import dev.paws.core.model.ServiceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Data model, HealthEndpoint: "Full URL or path", "Expected HTTP status code"; Health Check
 * Definition: "Expected HTTP status", "Regex pattern", "JSONPath assertion".
 */
final class EndpointsValid implements Rule {
  private static final Pattern URL =
      Pattern.compile("(https?://[^\\s/:]+(:\\d+)?(/\\S*)?)|(/\\S*)");
  private static final int FIRST_STATUS = 100;
  private static final int LAST_STATUS = 599;

  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return subject
        .services()
        .flatMap(
            service ->
                service.healthCheck().stream()
                    .flatMap(
                        health ->
                            Stream.concat(
                                endpoints(subject, service, health),
                                response(subject, service, health.expectedResponse()))));
  }

  private static Stream<Finding> endpoints(
      ValidationSubject subject, ServiceDefinition service, HealthCheckDefinition health) {
    List<HealthEndpoint> endpoints = health.endpoints();
    if (endpoints.isEmpty()) {
      return Stream.empty();
    }
    return IntStream.range(0, endpoints.size())
        .boxed()
        .flatMap(
            i ->
                Stream.concat(
                    url(
                        subject.at("services", service.name(), "x-paws", "endpoints", i, "url"),
                        endpoints.get(i).url()),
                    status(
                        subject.at(
                            "services",
                            service.name(),
                            "x-paws",
                            "endpoints",
                            i,
                            "expected_status"),
                        endpoints.get(i).expectedStatus())));
  }

  private static Stream<Finding> response(
      ValidationSubject subject, ServiceDefinition service, ExpectedResponse response) {
    Object[] base = {"services", service.name(), "x-paws", "expected_response"};
    if (response.statusCode().isEmpty()
        && response.bodyPattern().isEmpty()
        && response.jsonPath().isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
            response.statusCode().stream()
                .flatMap(code -> status(at(subject, base, "status_code"), code)),
            response.bodyPattern().stream()
                .flatMap(pattern -> pattern(at(subject, base, "body_pattern"), pattern)),
            response.jsonPath().stream()
                .flatMap(path -> jsonPath(at(subject, base, "json_path"), path)))
        .flatMap(findings -> findings);
  }

  private static Place at(ValidationSubject subject, Object[] base, String key) {
    return subject.at(base[0], base[1], base[2], base[3], key);
  }

  private static Stream<Finding> url(Place place, String url) {
    return URL.matcher(url).matches()
        ? Stream.empty()
        : Stream.of(place.report(ValidateMessage.URL_NOT_VALID, url.isEmpty() ? "nothing" : url));
  }

  private static Stream<Finding> status(Place place, int status) {
    return status >= FIRST_STATUS && status <= LAST_STATUS
        ? Stream.empty()
        : Stream.of(place.report(ValidateMessage.STATUS_NOT_VALID, status));
  }

  private static Stream<Finding> pattern(Place place, String pattern) {
    return complaint(pattern).stream()
        .map(why -> place.report(ValidateMessage.PATTERN_NOT_VALID, pattern, why));
  }

  private static Optional<String> complaint(String pattern) {
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription());
    }
  }

  private static Stream<Finding> jsonPath(Place place, String path) {
    return path.startsWith("$") && isFilter(path)
        ? Stream.empty()
        : Stream.of(place.report(ValidateMessage.JSON_PATH_NOT_VALID, path));
  }

  /** An assertion is what json-path allows in a filter. */
  private static boolean isFilter(String path) {
    try {
      Filter.parse("[?(" + path + ")]");
      return true;
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
