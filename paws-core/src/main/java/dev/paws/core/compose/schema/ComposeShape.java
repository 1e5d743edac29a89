package dev.paws.core.compose.schema;

import static dev.paws.core.compose.schema.Shape.BOOLEAN;
import static dev.paws.core.compose.schema.Shape.INTEGER;
import static dev.paws.core.compose.schema.Shape.NULL;
import static dev.paws.core.compose.schema.Shape.NUMBER;
import static dev.paws.core.compose.schema.Shape.STRING;
import static dev.paws.core.compose.schema.Shape.choice;
import static dev.paws.core.compose.schema.Shape.listOf;
import static dev.paws.core.compose.schema.Shape.range;
import static dev.paws.core.compose.schema.Shape.scalar;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.schema.Shape.Others;

/** The shape of the top level and of its sections except the services. */
final class ComposeShape {
  static final Shape ANYTHING = scalar(Shape.ANY);
  static final Shape TEXT = scalar(STRING);
  static final Shape DURATION = scalar(STRING | Shape.DURATION);
  static final Shape FLAG = scalar(BOOLEAN | STRING);
  static final Shape WHOLE = scalar(INTEGER | STRING);
  static final Shape AMOUNT = scalar(NUMBER | STRING);
  static final Shape TEXTS = listOf(TEXT, false);
  static final Shape TEXT_SET = listOf(TEXT, true);
  static final Shape TEXT_OR_SET = TEXT.or(TEXT_SET);
  static final Shape PAIRS =
      TEXT_SET.or(open(Others.NOT_EMPTY, scalar(STRING | NUMBER | BOOLEAN | NULL)));
  static final Shape COMMAND = scalar(STRING | NULL).or(TEXTS);
  static final Shape OPTIONS = open(Others.ANY, scalar(STRING | NUMBER));
  static final Shape HOSTS = TEXT_SET.or(open(Others.NOT_EMPTY, TEXT.or(TEXTS)));

  private ComposeShape() {}

  static Shape.Builder fields() {
    return new Shape.Builder();
  }

  static Shape open(Others others, Shape other) {
    return fields().others(others, other).build();
  }

  /** Returns the shape of the whole model for a version. */
  static Shape root(ComposeVersion version) {
    return fields()
        .keys(TEXT, "version", "name")
        .key("include", listOf(include(), false))
        .key("services", open(Others.NAMES, new ServiceShape(version).service()))
        .key("networks", open(Others.NAMES_OR_ANY, network()))
        .key("volumes", open(Others.NAMES, volume()))
        .key("secrets", open(Others.NAMES, fileObject(true)))
        .key("configs", open(Others.NAMES, fileObject(false)))
        .newer(
            version.has(Behaviour.MODELS_AND_PROVIDERS),
            open(Others.NAMES_OR_ANY, model()),
            "models")
        .build();
  }

  private static Shape include() {
    return TEXT.or(
        fields()
            .keys(TEXT_OR_SET, "path", "env_file")
            .key("project_directory", TEXT)
            .others(Others.REFUSED, null)
            .build());
  }

  private static Shape network() {
    Shape pool =
        fields()
            .keys(TEXT, "subnet", "ip_range", "gateway")
            .key("aux_addresses", open(Others.NOT_EMPTY, TEXT))
            .build();
    Shape ipam =
        fields()
            .key("driver", TEXT)
            .key("config", listOf(pool, false))
            .key("options", open(Others.NOT_EMPTY, TEXT))
            .build();
    return scalar(NULL)
        .or(
            fields()
                .keys(TEXT, "name", "driver")
                .key("driver_opts", OPTIONS)
                .key("ipam", ipam)
                .key("external", external(Others.EXTENSIONS))
                .keys(FLAG, "internal", "enable_ipv4", "enable_ipv6", "attachable")
                .key("labels", PAIRS)
                .build());
  }

  private static Shape volume() {
    return scalar(NULL)
        .or(
            fields()
                .keys(TEXT, "name", "driver")
                .key("driver_opts", OPTIONS)
                .key("external", external(Others.EXTENSIONS))
                .key("labels", PAIRS)
                .build());
  }

  private static Shape fileObject(boolean secret) {
    Shape.Builder builder =
        fields()
            .keys(TEXT, "name", "environment", "file", "template_driver")
            .key("external", external(Others.ANY))
            .key("labels", PAIRS);
    return secret
        ? builder.key("driver", TEXT).key("driver_opts", OPTIONS).build()
        : builder.key("content", TEXT).build();
  }

  private static Shape external(Others others) {
    return FLAG.or(fields().key("name", TEXT).others(others, ANYTHING).build());
  }

  private static Shape model() {
    return fields()
        .keys(TEXT, "name", "model")
        .key("context_size", scalar(INTEGER))
        .key("runtime_flags", TEXTS)
        .require("model")
        .build();
  }

  /** Returns the builder of a hook's shape. */
  static Shape.Builder hook() {
    return fields()
        .key("command", COMMAND)
        .keys(TEXT, "user", "working_dir")
        .key("privileged", FLAG)
        .key("environment", PAIRS);
  }

  static Shape limits(int kinds) {
    return open(
        Others.LETTERS_OR_ANY,
        scalar(kinds)
            .or(fields().keys(scalar(kinds), "hard", "soft").require("soft", "hard").build()));
  }

  static Shape fileReferences() {
    return listOf(
        TEXT.or(
            fields()
                .keys(TEXT, "source", "target", "uid", "gid")
                .key("mode", scalar(NUMBER | STRING))
                .build()),
        false);
  }

  static Shape percent() {
    return range(STRING | INTEGER, 0, 100L);
  }

  static Shape order() {
    return choice("start-first", "stop-first");
  }
}
