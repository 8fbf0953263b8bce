using System.Text;
using System.Text.Json.Nodes;
using Restitution.Documents.Exports;

namespace Restitution.Tests.Documents.Exports;

public sealed class MoneyEntitiesTests
{
    // The properties that followthemoney.tech documents for each schema that is written, its parents' included.
    private static readonly Dictionary<string, string[]> Documented = new()
    {
        ["Company"] = ["name", "registrationNumber"],
        ["Person"] = ["name"],
        ["LegalEntity"] = ["name", "registrationNumber"],
        ["BankAccount"] = ["name", "accountNumber", "bankName", "currency", "balance", "balanceDate"],
        ["Vehicle"] = ["name", "registrationNumber", "amount", "currency"],
        ["Vessel"] = ["name", "registrationNumber", "amount", "currency"],
        ["RealEstate"] = ["name", "registrationNumber", "amount", "currency"],
        ["Asset"] = ["name", "amount", "currency"],
        ["Ownership"] = ["owner", "asset"],
        ["Payment"] = ["payer", "payerAccount", "beneficiary", "beneficiaryAccount", "date", "amount", "currency"],
    };

    [Fact]
    public void Every_line_is_an_entity_with_an_id_a_schema_and_lists_of_texts_that_are_documented()
    {
        foreach (JsonObject entity in Entities())
        {
            string schema = entity["schema"]!.GetValue<string>();
            JsonObject properties = entity["properties"]!.AsObject();

            Assert.Equal(["id", "schema", "properties"], entity.Select(member => member.Key));
            Assert.Matches("^[0-9a-f]{40}$", entity["id"]!.GetValue<string>());
            Assert.Empty(properties.Select(property => property.Key).Except(Documented[schema]));
            Assert.All(properties, property => Assert.All(
                property.Value!.AsArray(), each => Assert.NotEqual("", each!.GetValue<string>())));
        }
    }

    [Fact]
    public void Whatever_is_pointed_to_stands_before_it()
    {
        string[] pointers = ["payer", "beneficiary", "payerAccount", "beneficiaryAccount", "owner", "asset"];
        HashSet<string> before = [];
        foreach (JsonObject entity in Entities())
        {
            Assert.All(
                pointers.Select(pointer => entity["properties"]![pointer]).OfType<JsonArray>(),
                pointed => Assert.Contains(pointed[0]!.GetValue<string>(), before));
            Assert.True(before.Add(entity["id"]!.GetValue<string>()));
        }
    }

    [Fact]
    public void Payments_are_events_between_holders_and_accounts_and_an_opening_balance_is_none()
    {
        JsonObject[] payments = [.. Entities().Where(entity => entity["schema"]!.GetValue<string>() == "Payment")];

        Assert.Equal(
            ["2019-03-02 500.00 THB", "2019-03-03 350.00 THB", "2019-03-04 100.00 THB", "2019-03-05 50.25 THB"],
            payments.Select(payment => $"{One(payment, "date")} {One(payment, "amount")} {One(payment, "currency")}"));
        Assert.Equal(Id("Person", "W-01"), One(payments[0], "payer"));
        Assert.Equal(Id("Company", SampleExport.CompanyName), One(payments[0], "beneficiary"));
        Assert.Equal(Id("LegalEntity", "Not told by the records"), One(payments[2], "beneficiary"));
        Assert.All(payments, payment => Assert.NotNull(payment["properties"]!["payer"]));
    }

    [Fact]
    public void A_person_goes_by_code_and_an_account_by_its_last_figures()
    {
        string text = Written(SampleExport.Case());

        Assert.DoesNotContain("Vilay", text, StringComparison.Ordinal);
        Assert.Equal("…4321", One(Entities().First(entity =>
            entity["schema"]!.GetValue<string>() == "BankAccount"), "accountNumber"));
        Assert.Equal("-81-2345 RN", One(Entities().Single(entity =>
            entity["schema"]!.GetValue<string>() == "Vehicle"), "registrationNumber"));
    }

    [Fact]
    public void Ids_are_the_same_again_and_others_in_another_case()
    {
        Assert.Equal(Written(SampleExport.Case()), Written(SampleExport.Case()));
        Assert.Empty(Entities().Select(Id).Intersect(Entities(SampleExport.Case("RN-2")).Select(Id)));

        static string Id(JsonObject entity) => entity["id"]!.GetValue<string>();
    }

    [Fact]
    public void Someone_paid_in_two_currencies_and_a_thing_bought_in_two_are_one_entity_each()
    {
        JsonObject[] entities = Entities(SampleExport.InTwoCurrencies());

        Assert.Single(entities, entity => entity["properties"]!["name"]?[0]?.GetValue<string>() == "W-02");
        Assert.Single(entities, entity => entity["schema"]!.GetValue<string>() is "Vehicle" or "Asset");
        Assert.Equal(
            ["10.00 THB", "3.00 USD"],
            entities.Where(entity => entity["schema"]!.GetValue<string>() == "Payment")
                .Select(payment => $"{One(payment, "amount")} {One(payment, "currency")}"));
    }

    private static string Id(string schema, string name) => Entities()
        .Single(entity => entity["schema"]!.GetValue<string>() == schema && One(entity, "name") == name)["id"]!
        .GetValue<string>();

    private static string One(JsonObject entity, string property) =>
        Assert.Single(entity["properties"]![property]!.AsArray())!.GetValue<string>();

    private static JsonObject[] Entities(ExportedCase? exported = null) =>
    [
        .. Written(exported ?? SampleExport.Case()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!.AsObject()),
    ];

    private static string Written(ExportedCase exported)
    {
        using var stream = new MemoryStream();
        MoneyEntities.Write(exported, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
