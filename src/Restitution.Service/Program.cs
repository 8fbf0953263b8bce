using NodaTime;
using Restitution.Service;
using Restitution.Service.Settings;
using Restitution.Service.SignIn;
using Restitution.Storage.Refusals;

try
{
    ServiceOptions options = OptionsFromEnvironment.Read(
        Environment.GetEnvironmentVariable, Path.Combine(AppContext.BaseDirectory, "data"));
    using ServiceParts parts = ServiceParts.Open(options, SystemClock.Instance);
    await using WebApplication app = ServiceApplication.Build(options, parts);
    await app.StartAsync();
    Console.WriteLine($"listening on {string.Join(", ", app.Urls)}");
    if (options is { Mode: ServiceMode.Laptop, IsCustomHandler: false })
    {
        Console.WriteLine(LaptopSecret.Hint(options.DataFolder));
    }

    await app.WaitForShutdownAsync();
    return 0;
}
catch (RefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
