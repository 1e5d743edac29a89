package dev.paws.core.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Instances of every entity, made from its components, so that none is forgotten. */
public final class Samples {
  /** The data model's 15 entities and 5 supporting types. */
  public static final List<Class<? extends Record>> ENTITIES =
      List.of(
          EnvironmentConfiguration.class,
          ServiceDefinition.class,
          ServiceDependency.class,
          HealthCheckDefinition.class,
          HealthCheckResult.class,
          VolumeDefinition.class,
          VolumeMount.class,
          NetworkDefinition.class,
          ConfigurationDiffReport.class,
          ServiceDiff.class,
          Difference.class,
          DeveloperWorkflowState.class,
          StageTransition.class,
          PipelineStage.class,
          PipelineRun.class,
          PortMapping.class,
          EnvironmentVariable.class,
          HealthEndpoint.class,
          IpamConfig.class,
          PipelineArtifact.class);

  private Samples() {}

  /** An instance in which everything optional is there and each list and map has two items. */
  public static <T> T full(Class<T> entity) {
    return make(entity, true);
  }

  /** An instance in which everything optional is absent and each list and map is empty. */
  public static <T> T minimal(Class<T> entity) {
    return make(entity, false);
  }

  private static <T> T make(Class<T> type, boolean full) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(component.getGenericType(), component.getName(), full))
            .toArray();
    return create(type, values);
  }

  /** An instance from the values of its components. */
  static <T> T create(Class<T> type, Object... values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (java.lang.reflect.InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object value(Type type, String name, boolean full) {
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      if (generic.getRawType() == Optional.class) {
        return full ? Optional.of(value(last, name, true)) : Optional.empty();
      }
      if (generic.getRawType() == List.class) {
        return full ? List.of(value(last, name, true), value(last, name, false)) : List.of();
      }
      Map<String, Object> map = new LinkedHashMap<>();
      if (full) {
        map.put("z." + name, "yes");
        map.put("a." + name, "0x10");
      }
      return map;
    }
    return single((Class<?>) type, name, full);
  }

  private static Object single(Class<?> type, String name, boolean full) {
    if (type.isRecord()) {
      return make(type, full);
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[full ? constants.length - 1 : 0];
    }
    return switch (type.getSimpleName()) {
      case "String" -> full ? name + ": \"quoted\" 'ä' # not a comment\n\ttrue\n" : "010";
      case "int", "Integer" -> full ? Integer.MAX_VALUE : 0;
      case "long", "Long" -> full ? Long.MAX_VALUE : 0L;
      case "boolean" -> full;
      case "Double" -> 2.5;
      case "Instant" ->
          Instant.parse(full ? "2026-01-31T23:59:59.123456789Z" : "2026-02-01T00:00:00Z");
      case "Duration" -> full ? Duration.ofMillis(3_723_004) : Duration.ZERO;
      case "Object" -> anything();
      default -> throw new AssertionError("no sample for " + type);
    };
  }

  private static Object anything() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", "no");
    map.put(
        "list",
        Arrays.asList(1, 2.50, null, true, new java.math.BigInteger("99999999999999999999")));
    return map;
  }
}
