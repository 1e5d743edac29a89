package dev.paws.core.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.HealthCheckDefinition.ExpectedResponse;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.model.HealthEndpoint;
import dev.paws.core.model.HealthEndpoint.Method;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.probe.HttpReply.Failed;
import dev.paws.core.probe.HttpReply.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointRuleTest {
  private static final String URL = "http://localhost:8080/health";

  @Test
  void the_expected_status_is_healthy_and_another_one_is_named() {
    EndpointRule rule = rule(Method.GET, 200, ExpectedResponse.ANY);

    assertThat(rule.judge(URL, new Answered(200, "ok")).status()).isEqualTo(Status.HEALTHY);
    assertThat(rule.judge(URL, new Answered(500, "boom")).error())
        .contains("GET http://localhost:8080/health: HTTP 500, expected 200");
    assertThat(rule.judge(URL, new Answered(500, "boom")).output()).contains("boom");
  }

  @Test
  void an_endpoints_own_status_counts_before_that_of_all() {
    ExpectedResponse all =
        new ExpectedResponse(Optional.of(202), Optional.empty(), Optional.empty());

    assertThat(rule(Method.GET, 200, all).status()).isEqualTo(202);
    assertThat(rule(Method.GET, 204, all).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$.status == 'UP' | {\"status\":\"UP\"}",
        "$.status | {\"status\":false}",
        "$.checks.db == 1 && $.status == 'UP' | {\"status\":\"UP\",\"checks\":{\"db\":1}}",
        "$.status in ['UP','OK'] | {\"status\":\"OK\"}",
        "$[0].up == true | [{\"up\":true}]",
        "$.items size 2 | {\"items\":[1,2]}"
      })
  void an_assertion_holds(String assertion, String body) {
    assertThat(json(assertion, body)).isEmpty();
  }

  @Test
  void a_body_that_says_down_is_named_although_the_status_is_200() {
    assertThat(json("$.status == 'UP'", "{\"status\":\"DOWN\"}").orElseThrow())
        .endsWith("$.status == 'UP' does not hold: $.status is \"DOWN\"");
    assertThat(json("$.status == 'UP'", "{}").orElseThrow()).endsWith("$.status is not there");
    assertThat(json("$.status == 'UP'", "<html>").orElseThrow()).contains("the body is not JSON");
    assertThat(json("$.status ==== 1", "{}").orElseThrow()).contains("is not a JSONPath assertion");
  }

  @Test
  void the_pattern_matches_somewhere_in_the_body_but_not_for_head() {
    ExpectedResponse pattern =
        new ExpectedResponse(Optional.empty(), Optional.of("run+ing"), Optional.empty());

    assertThat(rule(Method.GET, 200, pattern).judge(URL, new Answered(200, "is running")).error())
        .isEmpty();
    assertThat(rule(Method.GET, 200, pattern).judge(URL, new Answered(200, "stopped")).error())
        .contains("GET " + URL + ": the body does not match run+ing");
    assertThat(rule(Method.HEAD, 200, pattern).judge(URL, new Answered(200, "")).error()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void each_fault_is_unhealthy_with_a_reason(Fault fault) {
    CheckVerdict verdict =
        rule(Method.GET, 200, ExpectedResponse.ANY).judge(URL, new Failed(fault, "why"));

    assertThat(verdict.status()).isEqualTo(Status.UNHEALTHY);
    assertThat(verdict.error().orElseThrow()).startsWith("GET " + URL + ": ");
  }

  private static Optional<String> json(String assertion, String body) {
    ExpectedResponse expected =
        new ExpectedResponse(Optional.empty(), Optional.empty(), Optional.of(assertion));
    return rule(Method.GET, 200, expected).judge(URL, new Answered(200, body)).error();
  }

  private static EndpointRule rule(Method method, int status, ExpectedResponse expected) {
    return new EndpointRule(new HealthEndpoint(URL, method, status, 1000), expected);
  }
}
