package dev.paws.core.model.mapping;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValueForm;
import dev.paws.core.model.HealthCheckDefinition.ExpectedResponse;
import dev.paws.core.model.HealthEndpoint;
import dev.paws.core.model.HealthEndpoint.Method;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code x-paws} of a service; see {@code docs/x-paws.md}. */
record ServiceExtension(
    Optional<ServiceDefinition.Type> type,
    Optional<Role> role,
    List<HealthEndpoint> endpoints,
    ExpectedResponse expectedResponse) {
  private static final List<String> KEYS =
      List.of(
          "type",
          "role",
          "core",
          "expected_startup",
          "endpoints",
          "expected_response",
          "ready",
          "connection");
  private static final List<String> ENDPOINT_KEYS =
      List.of("url", "method", "expected_status", "timeout_ms", "ca", "basic_auth");
  private static final List<String> RESPONSE_KEYS =
      List.of("status_code", "body_pattern", "json_path");
  private static final int DEFAULT_STATUS = 200;
  private static final int DEFAULT_TIMEOUT_MS = 5_000;

  static ServiceExtension of(MappingReader service) {
    Extension extension = Extension.of(service, KEYS);
    MappingReader cursor = extension.cursor();
    extension.duration("expected_startup"); // read again, with its place, by the rule that needs it
    return new ServiceExtension(
        cursor.oneOf("type", ServiceDefinition.Type.class, LoadPhrase.SERVICE_TYPE.text()),
        cursor.oneOf("role", Role.class, LoadPhrase.ROLE.text()),
        endpoints(cursor),
        response(cursor));
  }

  private static List<HealthEndpoint> endpoints(MappingReader cursor) {
    Optional<Node> written = cursor.node().get("endpoints");
    if (written.isPresent() && !(written.get() instanceof SequenceNode)) {
      Extension.wrong(
          cursor,
          "endpoints",
          written.get(),
          ValueForm.LIST.text(),
          "endpoints: [http://localhost:8080/health]");
    }
    List<Node> nodes =
        cursor.node().sequence("endpoints").map(SequenceNode::items).orElse(List.of());
    List<MappingReader> items = cursor.items("endpoints");
    List<HealthEndpoint> endpoints = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      endpoints.add(
          nodes.get(i) instanceof ScalarNode url
              ? new HealthEndpoint(url.text(), Method.GET, DEFAULT_STATUS, DEFAULT_TIMEOUT_MS)
              : endpoint(items.get(i)));
    }
    return endpoints;
  }

  private static HealthEndpoint endpoint(MappingReader item) {
    Extension endpoint = new Extension(item).checked(ENDPOINT_KEYS);
    endpoint.text("ca"); // these two are read again by EndpointAccess
    endpoint.text("basic_auth");
    return new HealthEndpoint(
        endpoint.text("url").orElse(""),
        item.oneOf("method", Method.class, LoadPhrase.METHOD.text()).orElse(Method.GET),
        endpoint.wholeNumber("expected_status", "200").orElse(DEFAULT_STATUS),
        endpoint.wholeNumber("timeout_ms", "5000").orElse(DEFAULT_TIMEOUT_MS));
  }

  private static ExpectedResponse response(MappingReader cursor) {
    Optional<Node> written = cursor.node().get("expected_response");
    if (written.isPresent() && !(written.get() instanceof MappingNode)) {
      Extension.wrong(
          cursor,
          "expected_response",
          written.get(),
          ValueForm.MAPPING.text(),
          "expected_response: {status_code: 200}");
    }
    Extension response = new Extension(cursor.child("expected_response")).checked(RESPONSE_KEYS);
    return new ExpectedResponse(
        response.wholeNumber("status_code", "200"),
        response.text("body_pattern"),
        response.text("json_path"));
  }
}
