using System.Text.Json;
using System.Text.Json.Nodes;
using NodaMoney;
using NodaTime.Text;
using Restitution.Cases;
using Restitution.Documents;
using Restitution.Reasons;
using Restitution.Storage.Computations;
using Restitution.Wages;

namespace Restitution.Cli.Beside;

/// <summary>Two laws beside each other for machines; every amount carries its currency.</summary>
internal static class BesideJson
{
    public static JsonObject Of(CaseFile caseFile, OtherLaw other, LawsBeside beside) => new()
    {
        ["case"] = caseFile.Code,
        ["own"] = BesidePrint.OwnLaw(caseFile),
        ["under"] = new JsonObject
        {
            ["jurisdiction"] = other.Jurisdiction,
            ["place"] = other.Place,
            ["district"] = other.District,
            ["sector"] = other.Sector,
            ["size"] = other.Size,
            ["grade"] = other.Grade,
            ["currency"] = other.Currency?.Code,
        },
        ["workers"] = new JsonArray([.. beside.Workers.Select(worker => new JsonObject
        {
            ["worker"] = worker.Worker,
            ["heads"] = new JsonArray([.. worker.Heads.Select(HeadOf)]),
        })]),
        ["gaps"] = new JsonObject
        {
            ["own"] = new JsonArray([.. beside.Own.AllGaps.Select(GapOf)]),
            ["under"] = new JsonArray([.. beside.OtherGaps.Select(GapOf)]),
        },
    };

    private static JsonObject HeadOf(HeadBeside head) => new()
    {
        ["head"] = WageHeads.KeyOf(head.Head),
        ["own"] = SideOf(head.Own),
        ["under"] = SideOf(head.Other),
        ["difference"] = AmountOf(head.Difference),
    };

    private static JsonObject? SideOf(HeadUnderLaw? side) => side is null ? null : new()
    {
        ["due"] = AmountOf(side.Due),
        ["paid"] = AmountOf(side.Paid),
        ["backWages"] = AmountOf(side.BackWages),
        ["restsOn"] = new JsonArray([.. side.Authorities.Select(authority => new JsonObject
        {
            ["file"] = authority.File,
            ["figure"] = authority.Figure,
            ["unit"] = authority.Unit,
            ["from"] = LocalDatePattern.Iso.Format(authority.From),
            ["to"] = authority.To is { } to ? LocalDatePattern.Iso.Format(to) : null,
            ["standing"] = JsonNamingPolicy.KebabCaseLower.ConvertName(authority.Standing.ToString()),
            ["reading"] = authority.Reading,
            ["cites"] = authority.Cites,
        })]),
    };

    private static JsonObject? AmountOf(Money? amount) => amount is not { } known ? null : new()
    {
        ["amount"] = AmountText.Of(known),
        ["currency"] = known.Currency.Code,
    };

    private static JsonObject GapOf(Gap gap) => new()
    {
        ["kind"] = JsonNamingPolicy.KebabCaseLower.ConvertName(gap.Kind.ToString()),
        ["figure"] = gap.Figure,
        ["missing"] = Wording.For("en").Say(gap),
    };
}
