package dev.plumbline.spec.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;

/** Reads a property and keeps absent, null and empty apart. */
final class PropertyDeserializer extends JsonDeserializer<Property<?>>
    implements ContextualDeserializer {

  private final JavaType content;

  PropertyDeserializer() {
    this(TypeFactory.unknownType());
  }

  private PropertyDeserializer(JavaType content) {
    this.content = content;
  }

  @Override
  public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty at) {
    return new PropertyDeserializer(context.getContextualType().containedTypeOrUnknown(0));
  }

  @Override
  public Property<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return Property.of(context.readValue(parser, content));
  }

  @Override
  public Property<?> getNullValue(DeserializationContext context) {
    return new Property.Null<>();
  }

  @Override
  public Property<?> getAbsentValue(DeserializationContext context) {
    return Property.absent();
  }
}
