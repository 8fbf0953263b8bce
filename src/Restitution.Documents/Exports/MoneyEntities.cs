using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Restitution.Tracing;

namespace Restitution.Documents.Exports;

/// <summary>
/// Parties, accounts, things and payments of a traced case as FollowTheMoney entities, one JSON object a line.
/// </summary>
/// <remarks>
/// Schemata and properties are those that followthemoney.tech documents: Company, Person and LegalEntity; BankAccount;
/// Vehicle, Vessel, RealEstate and Asset; Ownership; Payment. A payment needs someone who pays and someone who is paid:
/// where nothing tells who, there stands one entity that says so. What a payment was for is left out, since the words
/// of a statement may name a person, and so is every full account number. Ids are made of the case's code, so that an
/// entity keeps its id from one export to the next.
/// </remarks>
public sealed class MoneyEntities
{
    public const string FileName = "entities.ftm.json";

    private const string Outside = "outside";

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ExportedCase exported;
    private readonly EntityIds ids;
    private readonly Stream stream;

    private MoneyEntities(ExportedCase exported, Stream stream) =>
        (this.exported, ids, this.stream) = (exported, new EntityIds(exported.Code), stream);

    /// <summary>Writes every entity, those before that others point to.</summary>
    public static void Write(ExportedCase exported, Stream stream)
    {
        var entities = new MoneyEntities(exported, stream);
        entities.WriteParties();
        entities.WritePlaces();
        entities.WritePayments();
    }

    private void WriteParties()
    {
        Add(ids.Of(Outside, ""), "LegalEntity", ("name", "Not told by the records"));
        foreach (ExportedParty party in HoldersInOrder())
        {
            string schema = party.Shape switch
            {
                PartyShape.Company => "Company",
                PartyShape.Person => "Person",
                _ => "LegalEntity",
            };
            Add(PartyId(party.Code), schema, ("name", party.Shown), ("registrationNumber",
                party.Shape == PartyShape.Company ? party.RegistrationNumber : ""));
        }
    }

    private IEnumerable<ExportedParty> HoldersInOrder() => exported.Ledger.Places
        .Where(place => IsOwned(place) || IsPayee(place))
        .Select(place => exported.PartyOf(place.Holder))
        .OfType<ExportedParty>()
        .DistinctBy(party => party.Code)
        .OrderBy(party => party.Code, StringComparer.Ordinal);

    private void WritePlaces()
    {
        foreach (int place in Enumerable.Range(0, exported.Ledger.Places.Count)
            .Where(place => exported.NodeOf(place) == place))
        {
            Place named = exported.Ledger.Places[place];
            if (named.Kind == PlaceKind.Account)
            {
                WriteAccount(place);
            }
            else if (named.Kind == PlaceKind.Holding)
            {
                WriteHolding(place);
            }

            if (IsOwned(named) && named.Holder.Length > 0)
            {
                Add(ids.Of("ownership", named.Code), "Ownership", ("owner", PartyId(named.Holder)),
                    ("asset", PlaceId(place)));
            }
        }
    }

    private void WriteAccount(int place)
    {
        TracedAccount? account = exported.AccountAt(place);
        Add(PlaceId(place), "BankAccount",
            ("name", exported.LabelOf(place)),
            ("accountNumber", account?.Number ?? ""),
            ("bankName", account?.Bank ?? ""),
            ("currency", exported.Ledger.Places[place].Currency.Code),
            ("balance", account?.Closing is { } closing ? ExportedCase.Text(closing) : ""),
            ("balanceDate", account?.ClosingOn is { } day ? Iso(day) : ""));
    }

    private void WriteHolding(int place)
    {
        HoldingOnRecord? holding = exported.HoldingAt(place);
        string schema = holding?.Kind switch
        {
            HoldingKind.Vehicle => "Vehicle",
            HoldingKind.Vessel => "Vessel",
            HoldingKind.Land or HoldingKind.Building => "RealEstate",
            _ => "Asset",
        };
        Add(PlaceId(place), schema,
            ("name", exported.LabelOf(place)),
            ("registrationNumber", schema == "Asset" ? "" : holding?.Identifier ?? ""),
            ("amount", holding?.Value is { } value ? ExportedCase.Text(value) : ""),
            ("currency", (holding?.Value?.Currency ?? exported.Ledger.Places[place].Currency).Code));
    }

    private void WritePayments()
    {
        var ways = new WaysBetween(exported.Ledger);
        foreach (Movement movement in exported.Ledger.Movements)
        {
            // What was there when records begin is no payment.
            if (movement.Kind != MovementKind.Opening && ways.Ends(movement) is var (from, to))
            {
                WritePayment(movement, from, to);
            }
        }
    }

    private void WritePayment(Movement movement, int from, int to)
    {
        bool isFrom = movement.From != Movement.Nowhere && !movement.IsSale;
        Place priced = exported.Ledger.Places[isFrom ? movement.From : movement.To];
        Add(ids.OfPayment(movement.Number), "Payment",
            ("payer", PartyAt(from)),
            ("payerAccount", AccountId(from)),
            ("beneficiary", PartyAt(to)),
            ("beneficiaryAccount", AccountId(to)),
            ("date", Iso(movement.On)),
            ("amount", ExportedCase.Text(new(isFrom ? movement.Out : movement.In, priced.Currency))),
            ("currency", priced.Currency.Code));
    }

    private string PartyAt(int place) =>
        place != Movement.Nowhere && exported.Ledger.Places[place] is { Holder.Length: > 0 } named && IsPayee(named)
            ? PartyId(exported.Ledger.Places[place].Holder)
            : ids.Of(Outside, "");

    private string AccountId(int place) =>
        place != Movement.Nowhere && exported.Ledger.Places[place].Kind == PlaceKind.Account ? PlaceId(place) : "";

    private string PartyId(string code) => ids.Of("party", code);

    private string PlaceId(int place) => ids.Of("place", exported.Ledger.Places[place].Code);

    private static bool IsOwned(Place place) => place.Kind is PlaceKind.Account or PlaceKind.Holding;

    // Whoever sold a thing is not its holder.
    private static bool IsPayee(Place place) => place.Kind is PlaceKind.Account or PlaceKind.Outsider;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    // A property is a list of texts; one of nothing is left out.
    private void Add(string id, string schema, params ReadOnlySpan<(string Name, string Written)> properties)
    {
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("schema", schema);
            writer.WriteStartObject("properties");
            foreach ((string name, string written) in properties)
            {
                if (written.Length > 0)
                {
                    writer.WriteStartArray(name);
                    writer.WriteStringValue(written);
                    writer.WriteEndArray();
                }
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
