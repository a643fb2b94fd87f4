using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Seeds;

/// <summary>The rows of disputes and of the claims that they are between.</summary>
internal sealed class SeedDisputeRows(FactRows facts, NumberedSeed numbered)
{
    public List<Dispute> Disputes { get; } = [];

    public List<Claim> Claims { get; } = [];

    public SeedDisputeRows Of(IReadOnlyList<SeedDispute> disputes)
    {
        foreach (var dispute in disputes)
            Add(dispute);
        return this;
    }

    /// <summary>How many disputes each work has.</summary>
    public Dictionary<int, int> CountByWork() =>
        Disputes.Select(dispute => dispute.WorkId).OfType<int>().CountBy(work => work).ToDictionary();

    private void Add(SeedDispute dispute)
    {
        int? work = dispute.Work is { } title ? numbered.Works.IdOf(title) : null;
        int? person = dispute.Person is { } name ? numbered.People.IdOf(name) : null;
        var id = Disputes.Count + 1;
        Disputes.Add(
            new Dispute
            {
                Id = id,
                Slug = dispute.Id,
                Question = dispute.Question,
                WorkId = work,
                PersonId = person,
                Aspect = dispute.Aspect ?? "general",
                Role = dispute.Role,
            }
        );
        var subject = work is { } about ? FactSubjects.OfWorks(about) : FactSubjects.OfPeople(person!.Value);
        foreach (var claim in dispute.Claims)
            Claims.Add(
                new Claim
                {
                    Id = Claims.Count + 1,
                    DisputeId = id,
                    Text = claim.Text,
                    FactId = facts.Add(
                        FactKinds.Claim,
                        $"{dispute.Id}.claim.{FactRows.KeyOf(claim.Text)}",
                        Sentences.Claim(dispute.Question, claim.Text),
                        claim.Cites,
                        subject
                    ),
                }
            );
    }
}
