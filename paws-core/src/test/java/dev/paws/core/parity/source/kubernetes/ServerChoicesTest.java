package dev.paws.core.parity.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an API server adds by itself is no difference, and anything else is. */
class ServerChoicesTest {
  private static final String SHOP =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        %s
        template:
          metadata: {labels: {app: web}}
          spec:
            %s
            containers: [{name: web, image: web, ports: [{containerPort: 80}]}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, %s}
      spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, %s}]}
      """;

  @Test
  void a_port_of_the_nodes_that_the_server_chose_is_none() {
    String applied = "annotations: {kubectl.kubernetes.io/last-applied-configuration: '%s'}";
    String chosen = "nodePort: 30390";

    assertThat(differences("", shop("", "", applied.formatted("{\"port\":80}"), chosen))).isEmpty();
    assertThat(
            differences(
                "",
                shop(
                    "",
                    "",
                    "managedFields: [{fieldsV1: {\"f:spec\": {\"f:ports\": {}}}}]",
                    chosen)))
        .isEmpty();
    assertThat(
            differences(
                "", shop("", "", applied.formatted("{\"nodePort\":30390,\"port\":80}"), chosen)))
        .contains("networking.ports.80/tcp");
    assertThat(
            differences(
                "", shop("", "", "managedFields: [{fieldsV1: {\"f:nodePort\": {}}}]", chosen)))
        .contains("networking.ports.80/tcp");
    assertThat(differences("", shop("", "", "", chosen))).contains("networking.ports.80/tcp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strategy: {rollingUpdate: {maxSurge: 1}} | strategy: {type: RollingUpdate, rollingUpdate:"
            + " {maxSurge: 1, maxUnavailable: 25%}}",
        "minReadySeconds: 0 | strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%,"
            + " maxUnavailable: 25%}}",
        "strategy: {type: Recreate} | strategy: {type: Recreate}"
      })
  void the_missing_half_of_a_strategy_is_none(String stated, String shown) {
    assertThat(differences(stated, shop(shown, "", "", "name: http"))).isEmpty();
  }

  @Test
  void another_strategy_is_one() {
    assertThat(
            differences(
                "strategy: {rollingUpdate: {maxSurge: 1}}",
                shop("strategy: {rollingUpdate: {maxSurge: 2}}", "", "", "name: http")))
        .contains("kubernetes.workload.strategy");
    assertThat(differences("", shop("strategy: {type: Recreate}", "", "", "name: http")))
        .contains("kubernetes.workload.strategy");
  }

  @Test
  void tolerations_that_every_pod_gets_are_none_and_others_are() {
    String usual =
        "{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute,"
            + " tolerationSeconds: 300}";
    String own = "{key: gpu, operator: Exists}";

    assertThat(differences("", shop("", "tolerations: [" + usual + "]", "", "name: http")))
        .isEmpty();
    assertThat(
            differences(
                "", shop("", "tolerations: [" + usual + ", " + own + "]", "", "name: http")))
        .contains("kubernetes.pod.tolerations");
    assertThat(
            differences(
                "",
                shop("", "tolerations: [" + usual.replace("300", "60") + "]", "", "name: http")))
        .contains("kubernetes.pod.tolerations");
  }

  private static String shop(String workload, String pod, String metadata, String port) {
    return SHOP.formatted(workload, pod, metadata, port);
  }

  private static String differences(String workload, String other) {
    return Sources.text(
        Sources.compared(Manifests.of(shop(workload, "", "", "name: http")), Manifests.of(other)));
  }
}
