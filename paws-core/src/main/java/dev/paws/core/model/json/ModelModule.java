package dev.paws.core.model.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.paws.core.model.DeveloperWorkflowState;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.model.HealthCheckDefinition;
import dev.paws.core.model.PipelineStage;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDiff;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The model's forms of enums, instants and durations, and its groups that may be left out. */
final class ModelModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Groups in which everything is optional: where the group is missing, all of it is. */
  static final Map<Class<?>, Record> EMPTY_GROUPS =
      Map.of(
          ServiceDefinition.ResourceLimits.class, ServiceDefinition.ResourceLimits.NONE,
          HealthCheckDefinition.ExpectedResponse.class, HealthCheckDefinition.ExpectedResponse.ANY,
          ServiceDiff.Metadata.class, new ServiceDiff.Metadata(Optional.empty()),
          DeveloperWorkflowState.ActiveTask.class, DeveloperWorkflowState.ActiveTask.NONE,
          PipelineStage.Logs.class, PipelineStage.Logs.NONE);

  ModelModule() {
    super("paws-model");
    addSerializer(DocumentedValue.class, new Scalars.DocumentedValueWriter());
    addSerializer(Instant.class, new Scalars.InstantWriter());
    addSerializer(Duration.class, new Scalars.DurationWriter());
    addDeserializer(Instant.class, new Scalars.InstantReader());
    addDeserializer(Duration.class, new Scalars.DurationReader());
    setDeserializerModifier(new Modifier());
  }

  private static final class Modifier extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        com.fasterxml.jackson.databind.JavaType type,
        BeanDescription description,
        JsonDeserializer<?> standard) {
      return DocumentedValue.class.isAssignableFrom(type.getRawClass())
          ? new Scalars.DocumentedValueReader(type.getRawClass().asSubclass(DocumentedValue.class))
          : standard;
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription description, JsonDeserializer<?> standard) {
      Record empty = EMPTY_GROUPS.get(description.getBeanClass());
      return empty == null ? standard : new OptionalGroupReader(standard, empty);
    }
  }
}
