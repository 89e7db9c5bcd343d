package dev.plumbline.spec.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a property's value or null, and nothing for an absent one. */
final class PropertySerializer extends JsonSerializer<Property<?>> {

  @Override
  public boolean isEmpty(SerializerProvider provider, Property<?> property) {
    return property instanceof Property.Absent<?>;
  }

  @Override
  public void serialize(Property<?> property, JsonGenerator to, SerializerProvider provider)
      throws IOException {
    if (property instanceof Property.Present<?> present) {
      provider.defaultSerializeValue(present.get(), to);
    } else {
      to.writeNull();
    }
  }
}
