package nl.spreiding.scenario;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.input.ParameterKey;
import nl.spreiding.input.ParameterValue;
import nl.spreiding.input.Rational;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Form;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** One change of a scenario. */
public sealed interface ScenarioChange {
  /**
   * Where the change comes from.
   *
   * @return reason and place
   */
  ChangeOrigin origin();

  /**
   * The type as written in the file.
   *
   * @return such as {@code pinMunicipality}
   */
  String type();

  /**
   * What the change says, without type and reason, in keys and values of the file.
   *
   * @return values that {@link CanonicalJson} can write
   */
  SortedMap<String, Object> fieldByName();

  /**
   * Why it is made.
   *
   * @return its own reason, or that of its file
   */
  default String reason() {
    return origin().reason();
  }

  /**
   * Where it comes from.
   *
   * @return its own source, or that of its file; empty: not told
   */
  default String source() {
    return origin().source();
  }

  /**
   * Another national need.
   *
   * @param total all places, amv included
   * @param amv the amv part
   * @param origin reason and place
   */
  record Capacity(long total, long amv, ChangeOrigin origin) implements ScenarioChange {
    @Override
    public String type() {
      return "capacity";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("total", total, "amv", amv);
    }
  }

  /**
   * A provincial task instead of the statutory one.
   *
   * @param province the province
   * @param places the task, amv included
   * @param amv the amv part
   * @param origin reason and place
   */
  record ProvincialTask(ProvinceCode province, long places, long amv, ChangeOrigin origin)
      implements ScenarioChange {
    @Override
    public String type() {
      return "provincialTask";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("province", province.value(), "places", places, "amv", amv);
    }
  }

  /**
   * A fixed number for a municipality.
   *
   * @param municipality the municipality
   * @param places the number
   * @param origin reason and place
   */
  record PinMunicipality(MunicipalityCode municipality, long places, ChangeOrigin origin)
      implements ScenarioChange {
    @Override
    public String type() {
      return "pinMunicipality";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("municipality", municipality.value(), "places", places);
    }
  }

  /**
   * A fixed number for a location.
   *
   * @param location the location
   * @param places the number
   * @param origin reason and place
   */
  record PinLocation(LocationId location, long places, ChangeOrigin origin)
      implements ScenarioChange {
    @Override
    public String type() {
      return "pinLocation";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("location", location.value(), "places", places);
    }
  }

  /**
   * A location that the case does not have.
   *
   * @param location the location
   * @param origin reason and place
   */
  record AddLocation(Location location, ChangeOrigin origin) implements ScenarioChange {
    @Override
    public String type() {
      return "addLocation";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("location", LocationFields.of(location));
    }
  }

  /**
   * An agreed exchange.
   *
   * @param exchange the exchange
   * @param origin reason and place
   */
  record AddExchange(Exchange exchange, ChangeOrigin origin) implements ScenarioChange {
    @Override
    public String type() {
      return "exchange";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields(
          "from", exchange.from().value(),
          "to", exchange.to().value(),
          "kind", exchange.kind().name(),
          "places", exchange.places(),
          "until", exchange.until() == null ? null : exchange.until().toString(),
          "note", exchange.note());
    }
  }

  /**
   * A commissioner's report, new or instead of the one in the case.
   *
   * @param municipality the municipality
   * @param regular regular places
   * @param amv amv places
   * @param special other special places
   * @param likely how many of them are likely rather than guaranteed; null: none
   * @param exempt whether nothing is imposed; null: as the case says
   * @param note remark; null: as the case says
   * @param origin reason and place
   */
  record Report(
      MunicipalityCode municipality,
      long regular,
      long amv,
      long special,
      @Nullable Long likely,
      @Nullable Boolean exempt,
      @Nullable String note,
      ChangeOrigin origin)
      implements ScenarioChange {
    @Override
    public String type() {
      return "report";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields(
          "municipality", municipality.value(),
          "regular", regular,
          "amv", amv,
          "special", special,
          "likely", likely,
          "exempt", exempt,
          "note", note);
    }
  }

  /**
   * Another value of a parameter.
   *
   * @param parameter the parameter
   * @param value its value
   * @param origin reason and place
   */
  record Parameter(ParameterKey parameter, ParameterValue value, ChangeOrigin origin)
      implements ScenarioChange {
    @Override
    public String type() {
      return "parameter";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      Object written =
          switch (value) {
            case ParameterValue.Whole whole -> whole.number();
            case ParameterValue.None none -> CanonicalJson.NULL;
            default -> value.text();
          };
      return fields("name", parameter.text(), "value", written);
    }
  }

  /**
   * Another weight.
   *
   * @param weight which weight
   * @param value its value
   * @param origin reason and place
   */
  record Weight(WeightKey weight, BigFraction value, ChangeOrigin origin)
      implements ScenarioChange {
    @Override
    public String type() {
      return "weight";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("constraint", weight.text(), "value", Rational.text(value));
    }
  }

  /**
   * More or fewer inhabitants.
   *
   * @param municipality the municipality
   * @param factor what its number of inhabitants is multiplied by
   * @param origin reason and place
   */
  record Inhabitants(MunicipalityCode municipality, BigFraction factor, ChangeOrigin origin)
      implements ScenarioChange {
    @Override
    public String type() {
      return "inhabitants";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("municipality", municipality.value(), "factor", Rational.text(factor));
    }
  }

  /**
   * No location of a form stays in use or is opened: each that the case holds by then is fixed at
   * 0.
   *
   * @param form the form
   * @param origin reason and place
   */
  record CloseForm(Form form, ChangeOrigin origin) implements ScenarioChange {
    @Override
    public String type() {
      return "closeForm";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("form", form.name());
    }
  }

  /**
   * Other bounds for a location.
   *
   * @param location the location
   * @param minPlaces its fewest places in use; null: as it is
   * @param maxPlaces its most places
   * @param origin reason and place
   */
  record ResizeLocation(
      LocationId location, @Nullable Long minPlaces, long maxPlaces, ChangeOrigin origin)
      implements ScenarioChange {
    @Override
    public String type() {
      return "resizeLocation";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("location", location.value(), "minPlaces", minPlaces, "maxPlaces", maxPlaces);
    }
  }

  /**
   * All weights at once.
   *
   * @param name a set that comes with the program
   * @param weights its weights
   * @param origin reason and place
   */
  record WeightSet(String name, Weights weights, ChangeOrigin origin) implements ScenarioChange {
    @Override
    public String type() {
      return "weightSet";
    }

    @Override
    public SortedMap<String, Object> fieldByName() {
      return fields("name", name);
    }
  }

  private static SortedMap<String, Object> fields(@Nullable Object... nameAndValueArray) {
    SortedMap<String, Object> result = new TreeMap<>();
    for (int i = 0; i < nameAndValueArray.length; i += 2) {
      Object value = nameAndValueArray[i + 1];
      if (value != null && nameAndValueArray[i] instanceof String name) {
        result.put(name, value);
      }
    }
    return result;
  }
}
