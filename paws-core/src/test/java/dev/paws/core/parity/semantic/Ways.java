package dev.paws.core.parity.semantic;

import dev.paws.core.parity.semantic.PlacesTest.Way;
import java.util.ArrayList;
import java.util.List;

/** Compose files that set a parameter at one of its places. */
final class Ways {
  private static final String VALUE = "@VALUE@";

  private Ways() {}

  static List<Way> of(Parameter parameter, Parameter.Place place) {
    List<Way> ways = new ArrayList<>();
    if (place instanceof Parameter.Option option) {
      for (String name : option.names()) {
        boolean joined = name.startsWith("-c ") || name.startsWith("-D");
        String words =
            name.startsWith("-c ")
                ? "-c, \"" + name.substring(3) + "=" + VALUE + "\""
                : joined ? "\"" + name + "=" + VALUE + "\"" : "\"" + name + "\", \"" + VALUE + "\"";
        ways.add(way(parameter, name, "    command: [server, " + words + "]\n"));
        if (!joined) {
          ways.add(
              way(
                  parameter,
                  name + "=",
                  "    command: [server, \"" + name + "=" + VALUE + "\"]\n"));
        }
      }
    } else if (place instanceof Parameter.Named named) {
      for (String name : named.variables()) {
        ways.add(way(parameter, name, environment(name, VALUE)));
      }
    } else if (place instanceof Parameter.OptionIn option) {
      for (String name : option.variables()) {
        ways.add(way(parameter, name, environment(name, "-Xmx1g " + option.name() + "=" + VALUE)));
      }
    } else if (place instanceof Parameter.YamlIn yaml) {
      for (String name : yaml.variables()) {
        for (String key : yaml.keys()) {
          String text = "    environment:\n      " + name + ": |\n" + nested(key, "        ");
          ways.add(way(parameter, name + " " + key, text));
        }
      }
    } else if (place instanceof Parameter.File file) {
      for (String key : file.keys()) {
        ways.add(new Way(parameter, file.pattern() + " " + key, mounted(parameter, file, key)));
      }
    } else if (place instanceof Parameter.Tag) {
      ways.add(
          new Way(
              parameter,
              "tag",
              "services:\n  it:\n    image: "
                  + image(parameter).split(":", -1)[0]
                  + ":"
                  + VALUE
                  + "\n"));
    } else {
      String replicas = "    deploy: {replicas: " + VALUE + "}\n";
      if (parameter.unit() != ParameterUnit.COUNT) {
        ways.add(way(parameter, "members", replicas));
      }
    }
    return ways;
  }

  /** The service of a parameter with more lines. */
  static String compose(Parameter parameter, String environment) {
    return "services:\n  it:\n    image: "
        + image(parameter)
        + "\n    environment:\n"
        + environment;
  }

  static List<String> values(ParameterUnit unit) {
    return switch (unit) {
      case NUMBER -> List.of("3", "5");
      case COUNT -> List.of("a=http://a:1,b=http://b:1,c=http://c:1", "a=http://a:1");
      case BYTES -> List.of("2097152", "3145728");
      case REDIS_BYTES -> List.of("64mb", "64m");
      case BLOCKS -> List.of("64MB", "1GB");
      case SECONDS -> List.of("31", "45");
      case MILLISECONDS -> List.of("150", "2500");
      case SWITCH -> List.of("on", "off");
      case WORD -> List.of("always", "no-eviction");
      case WORDS -> List.of("a,1", "b,2");
      case MAJOR -> List.of("14", "16");
      case MINOR -> List.of("3.4", "3.5");
    };
  }

  private static Way way(Parameter parameter, String name, String lines) {
    return new Way(
        parameter, name, "services:\n  it:\n    image: " + image(parameter) + "\n" + lines);
  }

  private static String environment(String name, String value) {
    return "    environment:\n      " + name + ": \"" + value + "\"\n";
  }

  private static String image(Parameter parameter) {
    String first = parameter.services().isEmpty() ? "app" : parameter.services().get(0);
    return switch (first) {
      case "redis-sentinel" -> "redis-sentinel:7";
      case "etcd" -> "etcd:3.4";
      case "redis" -> "redis:7";
      case "patroni" -> "patroni:15";
      case "postgres" -> "postgres:15";
      default -> "app:1";
    };
  }

  private static String nested(String key, String indent) {
    StringBuilder text = new StringBuilder();
    String deeper = indent;
    String[] parts = key.split("\\.", -1);
    for (int i = 0; i < parts.length; i++) {
      text.append(deeper).append(parts[i]).append(':');
      text.append(i == parts.length - 1 ? " \"" + VALUE + "\"\n" : "\n");
      deeper += "  ";
    }
    return text.toString();
  }

  private static String mounted(Parameter parameter, Parameter.File file, String key) {
    boolean yaml = file.pattern().endsWith("ml");
    boolean properties = file.pattern().endsWith(".properties");
    String name =
        file.pattern().contains("application")
            ? properties ? "application.properties" : "application.yml"
            : yaml ? "settings.yml" : "settings.conf";
    String line =
        yaml
            ? nested(key, "      ")
            : "      "
                + key
                + (file.word() > 0 ? " w".repeat(file.word() - 1) : properties ? "=" : "")
                + (properties ? "" : " ")
                + VALUE
                + "\n";
    return "services:\n  it:\n    image: "
        + image(parameter)
        + "\n    configs:\n      - {source: settings, target: /etc/it/"
        + name
        + "}\nconfigs:\n  settings:\n    content: |\n"
        + line;
  }
}
