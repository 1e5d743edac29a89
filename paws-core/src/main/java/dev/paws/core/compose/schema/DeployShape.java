package dev.paws.core.compose.schema;

import static dev.paws.core.compose.schema.ComposeShape.AMOUNT;
import static dev.paws.core.compose.schema.ComposeShape.DURATION;
import static dev.paws.core.compose.schema.ComposeShape.PAIRS;
import static dev.paws.core.compose.schema.ComposeShape.TEXT;
import static dev.paws.core.compose.schema.ComposeShape.TEXTS;
import static dev.paws.core.compose.schema.ComposeShape.TEXT_SET;
import static dev.paws.core.compose.schema.ComposeShape.WHOLE;
import static dev.paws.core.compose.schema.ComposeShape.fields;
import static dev.paws.core.compose.schema.Shape.NULL;
import static dev.paws.core.compose.schema.Shape.listOf;
import static dev.paws.core.compose.schema.Shape.scalar;

import dev.paws.core.compose.schema.Shape.Others;

/** The shape of a service's {@code deploy}. */
final class DeployShape {
  static final Shape DEPLOY = deploy();

  private DeployShape() {}

  private static Shape deploy() {
    return scalar(NULL)
        .or(
            fields()
                .keys(TEXT, "mode", "endpoint_mode")
                .key("replicas", WHOLE)
                .key("labels", PAIRS)
                .keys(update(), "rollback_config", "update_config")
                .key("resources", resources())
                .key(
                    "restart_policy",
                    fields()
                        .key("condition", TEXT)
                        .keys(DURATION, "delay", "window")
                        .key("max_attempts", WHOLE)
                        .build())
                .key("placement", placement())
                .build());
  }

  private static Shape update() {
    return fields()
        .key("parallelism", WHOLE)
        .key("failure_action", TEXT)
        .keys(DURATION, "delay", "monitor")
        .key("max_failure_ratio", AMOUNT)
        .key("order", ComposeShape.order())
        .build();
  }

  private static Shape resources() {
    Shape discrete = fields().key("kind", TEXT).key("value", AMOUNT).build();
    Shape generic = fields().key("discrete_resource_spec", discrete).build();
    return fields()
        .key("limits", fields().key("cpus", AMOUNT).key("memory", TEXT).key("pids", WHOLE).build())
        .key(
            "reservations",
            fields()
                .key("cpus", AMOUNT)
                .key("memory", TEXT)
                .key("generic_resources", listOf(generic, false))
                .key("devices", listOf(deviceRequest(false), false))
                .build())
        .build();
  }

  /**
   * Returns the shape of a request for devices.
   *
   * @param open whether unknown keys are allowed, as the reference does in {@code gpus}
   */
  static Shape deviceRequest(boolean open) {
    Shape.Builder request =
        fields()
            .keys(TEXT_SET, "capabilities", "device_ids")
            .key("count", WHOLE)
            .key("driver", TEXT)
            .key("options", PAIRS);
    return open
        ? request.others(Others.ANY, ComposeShape.ANYTHING).build()
        : request.require("capabilities").build();
  }

  private static Shape placement() {
    Shape preference = fields().key("spread", TEXT).build();
    return fields()
        .key("constraints", TEXTS)
        .key("preferences", listOf(preference, false))
        .key("max_replicas_per_node", WHOLE)
        .build();
  }
}
