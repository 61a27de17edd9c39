package com.acme.weather;

import com.acme.weather.forecasts.model.GetForecastResponse;
import com.acme.weather.forecasts.model.NoSuchCityException;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.annotation.WaitFor;
import dev.bespoke.runtime.client.Client;
import java.util.stream.Stream;

/** What this application asks of the weather service. */
@ServiceClient("com.acme.weather#Weather")
public interface Forecasts extends Client {
  /** The forecast of a city. */
  GetForecastResponse getForecast(String cityId);

  /** All cities. */
  Stream<City> listCities();

  /** Waits until a city's forecast is there. */
  @WaitFor("ForecastReady")
  void awaitForecast(String cityId);

  /** A city of the list. */
  record City(String cityId, String name) {}

  /** Prints whether it will rain. */
  static void main(String[] arguments) {
    try (Forecasts forecasts = ForecastsClient.create()) {
      forecasts.listCities().map(City::cityId).forEach(city -> print(forecasts, city));
    }
  }

  private static void print(Forecasts forecasts, String city) {
    try {
      System.out.println(city + " " + forecasts.getForecast(city).chanceOfRain());
    } catch (NoSuchCityException e) {
      System.out.println(city + " is gone");
    }
  }
}
