using Restitution.Intake;
using static Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>A message that declares a document type or an entity is refused as a whole.</summary>
public sealed class R17EntityDeclarationTests
{
    [Theory]
    [InlineData("<!DOCTYPE Document [<!ENTITY a \"b\">]>")]
    [InlineData("<!DOCTYPE Document SYSTEM \"http://example.invalid/a.dtd\">")]
    [InlineData("<!ENTITY a SYSTEM \"file:///a\">")]
    public void A_declaration_is_refused_with_its_reason(string declaration)
    {
        string message = Statement(Entry("1.00", more: "<AddtlNtryInf>&a;</AddtlNtryInf>"));
        IntakeRefusal refusal = Read("<?xml version=\"1.0\"?>" + declaration + message).Refusal!;

        Assert.Equal((RefusalKind.EntityDeclared, "X-01"), (refusal.Kind, refusal.Place));
    }

    [Fact]
    public void A_declaration_inside_an_entry_is_refused_too() => Assert.Equal(
        RefusalKind.EntityDeclared,
        Read(Statement(Entry("1.00", more: "<!DOCTYPE a>"))).Refusal!.Kind);

    [Fact]
    public void A_reference_that_nothing_declares_sets_its_entry_aside_alone()
    {
        ReadExhibit read = Read(Statement(Entry("1.00", more: "<AddtlNtryInf>&a;</AddtlNtryInf>"), Entry("2.00")));

        Assert.Equal(Restitution.Evidence.FaultKind.EntryUnreadable, OnlyFault(read));
        Assert.Equal(2.00m, Assert.Single(Lines(read)).Amount.Amount);
    }

    [Fact]
    public void A_message_without_a_declaration_is_read() => Assert.Null(Read(Statement(Entry("1.00"))).Refusal);
}
