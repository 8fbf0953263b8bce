using Restitution.Service.Settings;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Service.Settings;

/// <summary>What the environment says is taken as it is said, or refused whole; nothing stands in for it.</summary>
public sealed class OptionsFromEnvironmentTests
{
    [Fact]
    public void Without_a_word_it_is_a_laptop_on_loopback()
    {
        ServiceOptions options = Read();

        Assert.Equal((ServiceMode.Laptop, "kept"), (options.Mode, options.DataFolder));
        Assert.Equal(["http://127.0.0.1:0"], options.Addresses);
        Assert.Null(options.TelemetryEndpoint);
    }

    [Fact]
    public void With_an_issuer_it_serves_offices()
    {
        ServiceOptions options = Read(
            ("RESTITUTION_AUTHORITY", "https://issuer.example/one"), ("RESTITUTION_AUDIENCE", "api"),
            ("RESTITUTION_ADDRESSES", "http://0.0.0.0:8080"), ("RESTITUTION_LEAST_CELL", "10"));

        Assert.Equal((ServiceMode.Offices, 10), (options.Mode, options.LeastCell));
        Assert.Equal(
            new TokenTrust(new Uri("https://issuer.example/one"), "api"), options.Tokens);
    }

    [Theory]
    [InlineData("RESTITUTION_AUTHORITY", "https://issuer.example/")]
    [InlineData("RESTITUTION_AUTHORITY", "issuer")]
    [InlineData("RESTITUTION_LEAST_CELL", "1")]
    [InlineData("RESTITUTION_LEAST_CELL", "few")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "file:///collector")]
    [InlineData("RESTITUTION_REQUESTS_PER_SECOND", "-1")]
    [InlineData("RESTITUTION_ADDRESSES", "http://0.0.0.0:8080")]
    public void What_cannot_be_read_is_refused_and_not_quoted(string name, string text)
    {
        RefusedException refused = Assert.Throws<RefusedException>(() => Read((name, text)));

        Assert.All(refused.Refusals, refusal => Assert.Contains(
            refusal.Because, new[] { RefusedBecause.ServiceOptionWrong, RefusedBecause.BindNotLoopback }));
    }

    [Fact]
    public void All_faults_are_told_at_once_and_no_value_is()
    {
        RefusedException refused = Assert.Throws<RefusedException>(() => Read(
            ("RESTITUTION_LEAST_CELL", "secret-1"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "secret-2"),
            ("RESTITUTION_AUTHORITY", "https://issuer.example/")));

        Assert.Equal(3, refused.Refusals.Count);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private static ServiceOptions Read(params (string Name, string Text)[] variables) =>
        OptionsFromEnvironment.Read(
            name => variables.FirstOrDefault(each => each.Name == name).Text, "kept");
}
