package dev.paws.core.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.core.model.DeveloperWorkflowState;
import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.Samples;
import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.model.json.ModelFormatException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rules on documents of the model that no Compose file can break, or that have no Compose file.
 */
class ModelRulesTest {
  private static final ModelCodec YAML = ModelCodec.yaml();

  @Test
  void two_services_with_one_name_are_told() throws ModelFormatException {
    assertThat(found(service("demo/a", "web", "") + service("demo/b", "web", ""), ""))
        .isEqualTo(
            """
            [PAWS-V001] services.web: 2 services have the name web
                expected: a name that no other service of the environment has
                do: rename all but one of the services called web""");
  }

  @Test
  void two_services_with_one_id_are_told() throws ModelFormatException {
    assertThat(found(service("demo/a", "web", "") + service("demo/a", "api", ""), ""))
        .isEqualTo(
            """
            [PAWS-V002] services: 2 services have the id demo/a
                expected: a unique id for each of the services
                do: change the id of all but one""");
  }

  @Test
  void a_mount_of_both_a_volume_and_a_host_path_is_told() throws ModelFormatException {
    String storage =
        """
          storage:
            volumes:
            - {service_id: demo/a, volume_id: demo/data, host_path: /srv, container_path: /data,
               mode: rw, type: volume, metadata: {description: ''}}
        """;

    assertThat(found(service("demo/a", "web", storage), volume("demo/data")))
        .isEqualTo(
            """
            [PAWS-V011] services.web.volumes[0]: the mount at /data has both the volume demo/data and the host path /srv
                expected: either volume_id or host_path, not both
                do: remove one of the two""");
  }

  @Test
  void a_tmpfs_of_a_host_path_is_told() throws ModelFormatException {
    String storage =
        """
          storage:
            volumes:
            - {service_id: demo/a, host_path: /srv, container_path: /data,
               mode: rw, type: tmpfs, metadata: {description: ''}}
        """;

    assertThat(found(service("demo/a", "web", storage), "")).contains("PAWS-V013", "/srv");
  }

  @Test
  void references_to_what_is_not_there_are_told() throws ModelFormatException {
    String parts =
        """
          networking: {hostname: web, networks: [back]}
          storage:
            volumes:
            - {service_id: demo/other, volume_id: demo/gone, container_path: /data,
               mode: rw, type: volume, metadata: {description: ''}}
          dependencies:
          - {service_id: demo/a, depends_on_service_id: demo/gone, condition: service_started,
             restart: false, metadata: {criticality: required}}
          - {service_id: demo/a, depends_on_service_id: demo/off, condition: service_started,
             restart: false, metadata: {criticality: optional}}
        """;

    assertThat(found(service("demo/a", "web", parts), volume("demo/data")))
        .isEqualTo(
            """
            [PAWS-V014] services.web: there is no service other
                expected: an existing service (a)
                do: add the service other, or refer to an existing one
            [PAWS-V014] services.web.depends_on: there is no service gone
                expected: an existing service (a)
                do: add the service gone, or refer to an existing one
            [PAWS-V014] services.web.networks: there is no network back
                expected: an existing network (there is none)
                do: add the network back, or refer to an existing one
            [PAWS-V014] services.web.volumes[0]: there is no volume gone
                expected: an existing volume (data)
                do: add the volume gone, or refer to an existing one""");
  }

  @Test
  void an_infrastructure_service_without_a_health_check_is_told_without_a_file_too()
      throws ModelFormatException {
    assertThat(
            found(
                service("demo/a", "web", "").replace("type: application", "type: infrastructure"),
                ""))
        .startsWith("[PAWS-V003] services.web: web is an infrastructure service (by its type)");
  }

  @Test
  void a_history_that_skips_a_stage_is_told() throws ModelFormatException {
    String text =
        YAML.write(Samples.minimal(DeveloperWorkflowState.class))
            .replace(
                "stage_history: []",
                """
                stage_history:
                - &step
                  {id: '1', workflow_state_id: w, from_stage: uninitialized, to_stage: provisioning,
                   timestamp: '2026-01-01T00:00:00Z', trigger: manual,
                   metadata: {duration_in_previous_stage_minutes: 1}}
                - {id: '2', workflow_state_id: w, from_stage: provisioning, to_stage: testing,
                   timestamp: '2026-01-01T00:00:00Z', trigger: manual,
                   metadata: {duration_in_previous_stage_minutes: 1}}
                """);

    assertThat(text(Validator.validate(YAML.read(text, DeveloperWorkflowState.class, "s.yml"))))
        .isEqualTo(
            """
            [PAWS-V022] stage_history[1]: the history goes from provisioning to testing
                expected: from provisioning, one of ready, stopped, failed
                do: correct the entry, or delete the file to start a new history""");
  }

  @Test
  void a_pipeline_stage_before_the_first_is_told() {
    assertThat(text(Validator.validate(Samples.full(PipelineRun.class))))
        .contains("[PAWS-V023] stages[1].order: the stage 010 has order 0");
  }

  @Test
  void an_environment_without_services_breaks_no_rule() {
    assertThat(Validator.validate(Samples.minimal(EnvironmentConfiguration.class))).isEmpty();
  }

  private static String service(String id, String name, String parts) {
    String networking = parts.contains("networking:") ? "" : "  networking: {hostname: a}\n";
    String storage = parts.contains("storage:") ? "" : "  storage: {}\n";
    return "- id: "
        + id
        + "\n  name: "
        + name
        + "\n  type: application\n  role: auxiliary\n  container: {image: x}\n"
        + networking
        + storage
        + parts;
  }

  private static String volume(String id) {
    return "- {id: "
        + id
        + ", name: n, type: named_volume, metadata: {purpose: '', backup_enabled: false}}\n";
  }

  private static String found(String services, String volumes) throws ModelFormatException {
    String text =
        YAML.write(Samples.minimal(EnvironmentConfiguration.class))
            .replace("services: []", "services:\n" + services)
            .replace("volumes: []", volumes.isEmpty() ? "volumes: []" : "volumes:\n" + volumes);
    return text(Validator.validate(YAML.read(text, EnvironmentConfiguration.class, "it.yaml")));
  }

  private static String text(List<Finding> findings) {
    return findings.stream().map(Finding::text).collect(Collectors.joining("\n"));
  }
}
