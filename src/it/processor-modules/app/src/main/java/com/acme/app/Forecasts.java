package com.acme.app;

import com.acme.app.forecasts.model.GetForecastResponse;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;

/** A service of the model beside the processor. */
@ServiceClient("com.acme.weather#Weather")
public interface Forecasts extends Client {
  /** What the day brings. */
  GetForecastResponse getForecast(String city);
}
