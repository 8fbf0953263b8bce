using System.Globalization;
using System.Text.Json;
using Restitution.Storage.Computations;
using Restitution.Tests.Tracing;
using Restitution.Tracing;

namespace Restitution.Tests.Storage;

/// <summary><c>tracing.json</c>: the same bytes for the same case, amounts as texts, digests.</summary>
public sealed class TracedCaseJsonTests
{
    private static readonly TwoAccounts Made = new();

    [Fact]
    public void The_same_case_gives_the_same_bytes_under_any_culture()
    {
        byte[] first = Bytes(Made.Traced());
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");
            Assert.Equal(first, Bytes(Made.Traced()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Amounts_are_texts_and_days_are_written_year_first()
    {
        using JsonDocument json = JsonDocument.Parse(Bytes(Made.Traced()));
        JsonElement result = json.RootElement.GetProperty("result");
        JsonElement truck = Assert.Single(
            result.GetProperty("traced").EnumerateArray(), one => Is(one, "first-in-first-out", "W-02", "H-01"));

        Assert.Equal("416.67", truck.GetProperty("likely").GetString());
        Assert.Equal("THB", truck.GetProperty("currency").GetString());
        Assert.Equal("2020-12-31", result.GetProperty("asOf").GetString());
        Assert.Equal(
            ["lowest-intermediate-balance", "Prosecutor"],
            new[] { "name", "chosenBy" }.Select(key => result.GetProperty("method").GetProperty(key).GetString()));
        Assert.Equal("STM-01:3", result.GetProperty("movements").EnumerateArray()
            .First(one => one.GetProperty("in").GetString() == "6000.00").GetProperty("sources")[0].GetString());
    }

    [Fact]
    public void Every_part_of_the_result_is_written()
    {
        using JsonDocument json = JsonDocument.Parse(Bytes(Made.Traced()));

        Assert.All(
            [
                "methods", "refusals", "accounts", "places", "movements", "origins", "traced", "freeze", "flows",
                "back", "ends", "substitutes", "demands", "timeline", "gaps",
            ],
            (string part) => Assert.Equal(
                JsonValueKind.Array, json.RootElement.GetProperty("result").GetProperty(part).ValueKind));
    }

    [Fact]
    public void The_digest_is_over_the_result_as_it_is_written_and_notices_another()
    {
        TracedCase traced = Made.Traced();
        using JsonDocument json = JsonDocument.Parse(Bytes(traced));

        Assert.Equal(
            TracedCaseJson.DigestOf(Made.File(), traced), json.RootElement.GetProperty("resultDigest").GetString());
        Assert.NotEqual(
            TracedCaseJson.DigestOf(Made.File(), traced),
            TracedCaseJson.DigestOf(Made.File(), new TwoAccounts { Opening = "2001" }.Traced()));
    }

    private static byte[] Bytes(TracedCase traced) => TracedCaseJson.Bytes(Made.File(), traced, []);

    private static bool Is(JsonElement one, string method, string worker, string place) =>
        one.GetProperty("method").GetString() == method && one.GetProperty("worker").GetString() == worker
        && one.GetProperty("place").GetString() == place;
}
