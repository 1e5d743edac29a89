package dev.paws.core.model.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/** Jackson set up for records without annotations, strictly. */
final class Mappers {
  /** Captured output of a pipeline stage may be long; SnakeYAML stops at 3 MiB by itself. */
  private static final int LONGEST_YAML = 64 * 1024 * 1024;

  private Mappers() {}

  static ObjectMapper json() {
    return configured(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT));
  }

  static ObjectMapper yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LONGEST_YAML);
    limits.setAllowDuplicateKeys(false);
    YAMLFactory factory =
        YAMLFactory.builder()
            .loaderOptions(limits)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    return configured(YAMLMapper.builder(factory));
  }

  private static ObjectMapper configured(MapperBuilder<? extends ObjectMapper, ?> builder) {
    builder
        .addModule(new Jdk8Module())
        .addModule(new ModelModule())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
        // A record's components, and not whatever else it answers to.
        .visibility(PropertyAccessor.ALL, Visibility.NONE)
        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
        .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    ObjectMapper mapper = builder.build();
    mapper.setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL));
    for (Class<?> type : List.of(Optional.class, List.class, Map.class)) {
      emptyWhereAbsent(mapper, type);
    }
    ModelModule.EMPTY_GROUPS.keySet().forEach(type -> emptyWhereAbsent(mapper, type));
    return mapper;
  }

  private static void emptyWhereAbsent(ObjectMapper mapper, Class<?> type) {
    mapper
        .configOverride(type)
        .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL));
  }
}
