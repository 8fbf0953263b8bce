using System.ComponentModel;
using NodaTime;
using Restitution.Findings;

namespace Restitution.Storage.CaseJson;

[Description("An account, an address or a telephone that papers give for several, by a code: never the thing itself.")]
public sealed record ContactShape
{
    [Description("Short and stable, such as PHONE-01; the code of an account in accounts, where it is that.")]
    [Written(As.Code, As.CodeWanted)]
    public required string Code { get; init; }

    [OneOf("account", "address", "phone")]
    public required string Kind { get; init; }

    [Description("The codes of the workers, respondents, parties and creditors for whom it is given.")]
    [Written(As.Code, As.CodeWanted)]
    public required IReadOnlyList<string> Of { get; init; }

    [Description("The day on which the paper gives it; left out where it gives none.")]
    [Written(As.Day, As.DayWanted)]
    public string? On { get; init; }

    [Description("The papers that give it.")]
    [Written(As.Source, As.SourceWanted)]
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>Turns the contacts of <c>case.json</c> into what red flags are looked for in.</summary>
/// <param name="holders">The codes of all who may have a contact.</param>
internal sealed class ContactsWritten(
    CaseTerms terms, IReadOnlySet<string> workers, IReadOnlySet<string> holders, IReadOnlySet<string> exhibits)
{
    public IReadOnlyList<FlagContact> Read(IReadOnlyList<ContactShape> contacts) =>
        [.. contacts.SelectMany((contact, index) => Of(contact, ["contacts", index]))];

    // For each one and each paper, so that a flag cites all of them.
    private IEnumerable<FlagContact> Of(ContactShape contact, object[] path)
    {
        var kind = Enum.Parse<ContactKind>(contact.Kind, ignoreCase: true);
        LocalDate? givenOn = contact.On is { } written ? terms.Day(written, [.. path, "on"]) : null;
        foreach ((int index, string code) in contact.Of.Index())
        {
            terms.Exists(code, holders, "worker, respondent, party or creditor", [.. path, "of", index]);
        }

        return from code in contact.Of
               from source in terms.Sources(contact.Sources, exhibits, [.. path, "sources"])
               select new FlagContact(
                   kind, contact.Code, workers.Contains(code) ? KnownAs.Worker(code) : KnownAs.Controller(code), source)
               {
                   On = givenOn,
               };
    }
}
